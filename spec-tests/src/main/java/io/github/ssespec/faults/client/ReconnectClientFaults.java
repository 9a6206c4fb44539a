package io.github.ssespec.faults.client;

import io.github.ssespec.faults.client.Ending.How;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import java.util.function.ToLongBiFunction;

/** Clients that come back at another time, with another request or with something left over. */
final class ReconnectClientFaults {
    private static final long FIRST_TIME = FaultyClient.RECONNECTION_TIME.toMillis();

    private ReconnectClientFaults() {}

    static List<ClientFault> all() {
        return List.of(
                comesBack(
                                "reconnect.eof",
                                "finished",
                                "made no further request after the end of the first response",
                                (ending, state) -> ending.is(How.CUT))
                        .also("connect.no-last-event-id", "reconnect.retry-zero"),
                delay("reconnect.delay", "none", "before the reconnection time of", (ending, state) -> 0)
                        .also(
                                "connect.redirect-loop",
                                "parse.retry",
                                "parse.retry-huge",
                                "parse.retry-invalid",
                                "parse.retry-leading-zero",
                                "reconnect.retry",
                                "reconnect.state-kept"),
                delay(
                                "reconnect.delay",
                                "none-after-a-clean-end",
                                "before the reconnection time of",
                                (ending, state) -> ending.is(How.CLEAN) ? 0 : state.reconnectionTime)
                        .also(
                                "parse.retry",
                                "parse.retry-huge",
                                "parse.retry-invalid",
                                "parse.retry-leading-zero",
                                "reconnect.retry",
                                "reconnect.state-kept"),
                delay(
                                "reconnect.delay",
                                "half",
                                "before the reconnection time of",
                                (ending, state) -> state.reconnectionTime / 2)
                        .also(
                                "parse.retry",
                                "parse.retry-invalid",
                                "parse.retry-leading-zero",
                                "reconnect.retry",
                                "reconnect.state-kept"),
                delay(
                                "reconnect.delay",
                                "shrinks",
                                "before the reconnection time of",
                                (ending, state) -> state.reconnectionTime >> state.attempts)
                        .also(
                                "parse.retry",
                                "parse.retry-invalid",
                                "parse.retry-leading-zero",
                                "reconnect.retry",
                                "reconnect.state-kept"),
                comesBack(
                        "reconnect.retry-zero",
                        "never",
                        "made no further request after the end of the first response",
                        (ending, state) -> state.reconnectionTime > 0),
                comesBack(
                        "reconnect.retry-zero",
                        "once",
                        "made no further request after the end of the second response",
                        (ending, state) -> state.reconnectionTime > 0 || state.attempts < 2),
                delay(
                        "reconnect.retry-zero",
                        "a-minute",
                        "made no further request after the end of the first response",
                        (ending, state) ->
                                state.reconnectionTime == 0 ? TimeUnit.MINUTES.toMillis(1) : state.reconnectionTime),
                comesBack(
                                "reconnect.every-time",
                                "three-times",
                                "made no further request after the end of the fourth response",
                                (ending, state) -> state.attempts < 4)
                        .also("connect.refused"),
                delay(
                                "reconnect.every-time",
                                "ever-longer",
                                "made no further request after the end of the third response",
                                (ending, state) ->
                                        state.attempts < 3 ? state.reconnectionTime : TimeUnit.HOURS.toMillis(1))
                        .also("connect.refused", "reconnect.retry-zero"),
                ClientFault.of("reconnect.single", "two-after-an-end", "made two requests at once", quirks -> {
                            AtomicBoolean doubled = new AtomicBoolean();
                            quirks.lost = client -> {
                                if (doubled.compareAndSet(false, true)) {
                                    client.start();
                                }
                            };
                        })
                        .also(
                                "connect.redirect-loop",
                                "parse.retry",
                                "parse.retry-huge",
                                "parse.retry-invalid",
                                "parse.retry-leading-zero",
                                "reconnect.delay",
                                "reconnect.last-event-id-updated",
                                "reconnect.retry"),
                delay("reconnect.retry", "not-heeded", "before the reconnection time of", (ending, state) -> FIRST_TIME)
                        .also(
                                "parse.retry",
                                "parse.retry-invalid",
                                "parse.retry-leading-zero",
                                "reconnect.delay",
                                "reconnect.state-kept"),
                delay(
                                "reconnect.retry",
                                "at-most-a-second",
                                "before the reconnection time of",
                                (ending, state) -> Math.min(1_000, state.reconnectionTime))
                        .also("parse.retry", "parse.retry-invalid", "parse.retry-leading-zero"),
                ClientFault.of("reconnect.retry", "not-without-data", "before the reconnection time of", quirks -> {
                            quirks.fields.put("retry", (block, field) -> {
                                if (!block.data.isEmpty()) {
                                    block.retry(field.value());
                                }
                            });
                        })
                        .also(
                                "parse.retry",
                                "parse.retry-huge",
                                "parse.retry-invalid",
                                "parse.retry-leading-zero",
                                "reconnect.delay",
                                "reconnect.state-kept"));
    }

    private static ClientFault comesBack(String rule, String name, String expected, BiPredicate<Ending, State> when) {
        return ClientFault.of(rule, name, expected, quirks -> {
            BiPredicate<Ending, State> right = quirks.comesBack;
            quirks.comesBack = (ending, state) -> right.test(ending, state) && when.test(ending, state);
        });
    }

    private static ClientFault delay(String rule, String name, String expected, ToLongBiFunction<Ending, State> delay) {
        return ClientFault.of(rule, name, expected, quirks -> quirks.delay = delay);
    }
}
