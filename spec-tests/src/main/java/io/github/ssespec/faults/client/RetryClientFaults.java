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
                retry("parse.retry", "ignored", (block, value) -> {}),
                retry("parse.retry", "taken-for-seconds", (block, value) -> {
                    if (value.matches(DIGITS)) {
                        block.reconnectionTime(Long.parseLong(value) * 1_000);
                    }
                }),
                held("at-the-blank-line", false),
                held("with-the-event", true),
                lenient("leading-digits-count", "^([0-9]{1,18}).*$"),
                lenient("a-fraction-is-cut", "^([0-9]{1,18})\\.[0-9]+$"),
                lenient("white-space-around", "^\\s*([0-9]{1,18})\\s*$"),
                lenient("a-plus-sign", "^\\+([0-9]{1,18})$"),
                lenient("a-sign-is-ignored", "^-([0-9]{1,18})$"),
                lenient("digits-of-any-script", "^(\\p{Nd}{1,18})$"),
                lenient("scientific", "^([0-9]{1,9})[eE][0-9]$"),
                retry("parse.retry-invalid", "zero", (block, value) -> {
                    block.retry(value.matches("[0-9]+") || value.isEmpty() ? value : "0");
                }),
                retry("parse.retry-invalid", "dies", (block, value) -> {
                    if (!value.matches("[0-9]*")) {
                        throw new NumberFormatException(value);
                    }
                    block.retry(value);
                }),
                retry("parse.retry-leading-zero", "octal", (block, value) -> {
                    if (value.matches("0[0-7]{1,18}")) {
                        block.reconnectionTime(Long.parseLong(value, 8));
                    } else {
                        block.retry(value);
                    }
                }),
                retry(
                        "parse.retry-leading-zero",
                        "refused",
                        (block, value) -> block.retry(value.matches("0.+") ? "" : value)),
                retry("parse.retry-huge", "dies", (block, value) -> {
                    if (value.matches("[0-9]+")) {
                        block.reconnectionTime(Long.parseLong(value));
                    }
                }),
                retry("parse.retry-huge", "32-bits", (block, value) -> {
                    if (value.matches("[0-9]+")) {
                        block.reconnectionTime(new BigInteger(value).intValue());
                    }
                }),
                ClientFault.of("parse.retry-huge", "the-timer-overflows", "reconnected after", quirks -> {
                    quirks.delay =
                            (ending, state) -> state.reconnectionTime > Integer.MAX_VALUE ? 1 : state.reconnectionTime;
                }));
    }

    private static ClientFault retry(String rule, String name, BiConsumer<Block, String> step) {
        return ClientFault.of(
                rule,
                name,
                "reconnection time",
                quirks -> quirks.fields.put("retry", (block, field) -> step.accept(block, field.value())));
    }

    /** Takes what the pattern's group finds. */
    private static ClientFault lenient(String name, String pattern) {
        return retry("parse.retry-invalid", name, (block, value) -> {
            OptionalLong number = value.matches(pattern)
                    ? OptionalLong.of(Long.parseLong(value.replaceFirst(pattern, "$1")))
                    : OptionalLong.empty();
            number.ifPresentOrElse(block::reconnectionTime, () -> block.retry(value));
        });
    }

    /** Sets it when the block ends, or only with its event. */
    private static ClientFault held(String name, boolean needsData) {
        return ClientFault.of("parse.retry", name, "reconnection time", quirks -> {
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
