package io.github.ssespec.faults;

import java.time.Duration;
import java.util.List;

/** Servers that send late, or one day no more. */
final class DrivenTimeFaults {
    private static final Duration DEAF_AFTER = Duration.ofSeconds(1);

    private DrivenTimeFaults() {}

    static List<Fault> all() {
        return List.of(
                fault(
                                "time.deaf",
                                "forgotten-and-left-open",
                                "did not come to a connection",
                                Spread.each((block, member) -> {
                                    if (member.age().compareTo(DEAF_AFTER) < 0) {
                                        member.send(block);
                                    }
                                }))
                        .also("time.heartbeat"),
                fault("time.latency", "a-tenth-of-a-second", "median 1", late(100)));
    }

    private static Fault fault(String rule, String name, String expected, Spread spread) {
        return Fault.of(rule, name, expected, Relay.right().spreading(spread));
    }

    private static Spread late(int millis) {
        return Spread.each((block, member) -> member.send(block, millis));
    }
}
