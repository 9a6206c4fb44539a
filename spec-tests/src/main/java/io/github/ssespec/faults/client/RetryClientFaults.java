package io.github.ssespec.faults.client;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** Clients that read another reconnection time. */
final class RetryClientFaults {
    private static final String DIGITS = "[0-9]{1,18}";

    private RetryClientFaults() {}

    static List<ClientFault> all() {
        return List.of(
                retry(
                                "parse.retry",
                                "ignored",
                                "read no reconnection time where the standard gives 1500 ms",
                                (block, value) -> {})
                        .also(
                                "parse.retry-huge",
                                "parse.retry-invalid",
                                "parse.retry-leading-zero",
                                "reconnect.delay",
                                "reconnect.retry",
                                "reconnect.state-kept"),
                retry(
                                "parse.retry",
                                "taken-for-seconds",
                                "read the reconnection time 1500000 ms where the standard gives 1500 ms",
                                (block, value) -> {
                                    if (value.matches(DIGITS)) {
                                        block.reconnectionTime(Long.parseLong(value) * 1_000);
                                    }
                                })
                        .also(
                                "connect.no-last-event-id",
                                "parse.retry-huge",
                                "parse.retry-invalid",
                                "parse.retry-leading-zero",
                                "reconnect.eof"),
                held("at-the-blank-line", "before the reconnection time of", false),
                held("with-the-event", "before the reconnection time of", true).also("reconnect.retry"),
                lenient("leading-digits-count", "read the reconnection time 24 ms where", "^([0-9]{1,18}).*$")
                        .also("parse.retry-leading-zero"),
                lenient(
                        "a-fraction-is-cut",
                        "read the reconnection time 22 ms where the standard gives 1500 ms",
                        "^([0-9]{1,18})\\.[0-9]+$"),
                lenient(
                        "white-space-around",
                        "read the reconnection time 23 ms where the standard gives 1500 ms",
                        "^\\s*([0-9]{1,18})\\s*$"),
                lenient(
                        "a-plus-sign",
                        "read the reconnection time 22 ms where the standard gives 1500 ms",
                        "^\\+([0-9]{1,18})$"),
                lenient(
                        "a-sign-is-ignored",
                        "read the reconnection time 0 ms where the standard gives 1500 ms",
                        "^-([0-9]{1,18})$"),
                lenient(
                        "digits-of-any-script",
                        "read the reconnection time 24 ms where the standard gives 1500 ms",
                        "^(\\p{Nd}{1,18})$"),
                lenient(
                        "scientific",
                        "read the reconnection time 2 ms where the standard gives 1500 ms",
                        "^([0-9]{1,9})[eE][0-9]$"),
                retry(
                        "parse.retry-invalid",
                        "zero",
                        "read the reconnection time 0 ms where the standard gives 1500 ms",
                        (block, value) -> {
                            block.retry(value.matches("[0-9]+") || value.isEmpty() ? value : "0");
                        }),
                retry(
                                "parse.retry-invalid",
                                "dies",
                                "dispatched nothing where the standard gives 'a'",
                                (block, value) -> {
                                    if (!value.matches("[0-9]*")) {
                                        throw new NumberFormatException(value);
                                    }
                                    block.retry(value);
                                })
                        .also("parse.utf8-invalid"),
                retry(
                        "parse.retry-leading-zero",
                        "octal",
                        "read the reconnection time 832 ms where the standard gives 1500 ms",
                        (block, value) -> {
                            if (value.matches("0[0-7]{1,18}")) {
                                block.reconnectionTime(Long.parseLong(value, 8));
                            } else {
                                block.retry(value);
                            }
                        }),
                retry(
                        "parse.retry-leading-zero",
                        "refused",
                        "read no reconnection time where the standard gives 1500 ms",
                        (block, value) -> block.retry(value.matches("0.+") ? "" : value)),
                retry("parse.retry-huge", "dies", "dispatched nothing where the standard gives 'a'", (block, value) -> {
                    if (value.matches("[0-9]+")) {
                        block.reconnectionTime(Long.parseLong(value));
                    }
                }),
                retry(
                        "parse.retry-huge",
                        "32-bits",
                        "read the reconnection time -2147483648 ms where the standard gives at least 10000 ms",
                        (block, value) -> {
                            if (value.matches("[0-9]+")) {
                                block.reconnectionTime(new BigInteger(value).intValue());
                            }
                        }),
                ClientFault.of(
                        "parse.retry-huge",
                        "the-timer-overflows",
                        "the reconnection time overflowed into nonsense",
                        quirks -> {
                            quirks.delay = (ending, state) ->
                                    state.reconnectionTime > Integer.MAX_VALUE ? 1 : state.reconnectionTime;
                        }));
    }

    private static ClientFault retry(String rule, String name, String expected, BiConsumer<Block, String> step) {
        return ClientFault.of(
                rule,
                name,
                expected,
                quirks -> quirks.fields.put("retry", (block, field) -> step.accept(block, field.value())));
    }

    /** Takes what the pattern's group finds. */
    private static ClientFault lenient(String name, String expected, String pattern) {
        return retry("parse.retry-invalid", name, expected, (block, value) -> {
            OptionalLong number = value.matches(pattern)
                    ? OptionalLong.of(Long.parseLong(value.replaceFirst(pattern, "$1")))
                    : OptionalLong.empty();
            number.ifPresentOrElse(block::reconnectionTime, () -> block.retry(value));
        });
    }

    /** Sets it when the block ends, or only with its event. */
    private static ClientFault held(String name, String expected, boolean needsData) {
        return ClientFault.of("parse.retry", name, expected, quirks -> {
            Memo<String> held = new Memo<>("");
            quirks.fields.put("retry", (block, field) -> {
                if (field.value().matches("[0-9]+")) {
                    held.value = field.value();
                }
            });
            quirks.blank = block -> {
                if (!needsData || !block.data.isEmpty()) {
                    block.retry(held.value);
                    held.value = "";
                }
                block.dispatch();
            };
        });
    }
}
