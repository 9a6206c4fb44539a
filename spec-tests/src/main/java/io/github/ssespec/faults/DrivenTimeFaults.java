package io.github.ssespec.faults;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Servers that send late, or one day no more. */
final class DrivenTimeFaults {
    private static final String UNBUFFERED = "time.unbuffered";
    private static final Duration DEAF_AFTER = Duration.ofSeconds(1);
    private static final int EIGHT_KIB = 8 * 1024;

    /** Later than an event that nothing holds back comes to a busy machine. */
    private static final int LATE_MILLIS = 1_700;

    private DrivenTimeFaults() {}

    static List<Fault> all() {
        return List.of(
                fault(UNBUFFERED, "held-back-until-the-next", "and none of these before another one was", untilNext()),
                fault(UNBUFFERED, "held-back-until-8-kib", "and none of these before another one was", untilFull()),
                fault(UNBUFFERED, "sent-when-the-timer-fires", "came later than", late(LATE_MILLIS)),
                fault("time.deaf", "forgotten-and-left-open", "did not come to a connection", forgetting()),
                fault("time.latency", "a-tenth-of-a-second", "99th percentile", late(100)));
    }

    /** Its heartbeats are in time, whatever becomes of events. */
    private static Fault fault(String rule, String name, String expected, Spread spread) {
        return Fault.of(rule, name, expected, Relay.right().spreading(spread).repeating(": heartbeat\n\n", 100));
    }

    private static Spread forgetting() {
        return Spread.each((block, member) -> {
            if (member.age().compareTo(DEAF_AFTER) < 0) {
                member.send(block);
            }
        });
    }

    private static Spread late(int millis) {
        return Spread.each((block, member) -> member.send(block, millis));
    }

    private static Spread untilNext() {
        Map<Subscriber, byte[]> held = new ConcurrentHashMap<>();
        return Spread.each((block, member) -> {
            byte[] before = held.put(member, block);
            if (before != null) {
                member.send(before);
            }
        });
    }

    private static Spread untilFull() {
        Map<Subscriber, ByteArrayOutputStream> buffers = new ConcurrentHashMap<>();
        return Spread.each((block, member) -> {
            ByteArrayOutputStream buffer = buffers.computeIfAbsent(member, m -> new ByteArrayOutputStream());
            buffer.writeBytes(block);
            if (buffer.size() >= EIGHT_KIB) {
                member.send(buffer.toByteArray());
                buffer.reset();
            }
        });
    }
}
