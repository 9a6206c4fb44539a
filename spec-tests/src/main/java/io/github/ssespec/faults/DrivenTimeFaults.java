package io.github.ssespec.faults;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Servers that send late, or one day no more. */
final class DrivenTimeFaults {
    private static final String UNBUFFERED = "time.unbuffered";
    private static final int BUFFER = 512;
    private static final Duration DEAF_AFTER = Duration.ofSeconds(1);

    private DrivenTimeFaults() {}

    static List<Fault> all() {
        return List.of(
                fault(UNBUFFERED, "driven-held-until-the-next", "when another one had been published", untilTheNext()),
                fault(UNBUFFERED, "driven-held-until-512-bytes", "when another one had been published", untilFull())
                        .also("time.heartbeat"),
                fault(UNBUFFERED, "driven-two-seconds-late", "a published event came after 2", late(2_000))
                        .also("time.heartbeat"),
                fault(
                                UNBUFFERED,
                                "driven-end-held-until-the-next",
                                "when another one had been published",
                                blankLineHeld())
                        .also("time.whole-events"),
                fault(
                        "time.deaf",
                        "forgotten-and-left-open",
                        "did not come to a connection",
                        Spread.each((block, member) -> {
                            if (member.age().compareTo(DEAF_AFTER) < 0) {
                                member.send(block);
                            }
                        })),
                fault("time.latency", "a-tenth-of-a-second", "median 1", late(100)));
    }

    private static Fault fault(String rule, String name, String expected, Spread spread) {
        return Fault.of(rule, name, expected, Relay.right().spreading(spread));
    }

    private static Spread late(int millis) {
        return Spread.each((block, member) -> member.send(block, millis));
    }

    private static Spread untilTheNext() {
        AtomicReference<byte[]> held = new AtomicReference<>(new byte[0]);
        return (block, members) -> Spread.TO_ALL.hand(held.getAndSet(block), members);
    }

    /** The flush comes before the blank line. */
    private static Spread blankLineHeld() {
        AtomicReference<byte[]> held = new AtomicReference<>(new byte[0]);
        return (block, members) -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(held.getAndSet(new byte[] {'\n'}));
            out.write(block, 0, block.length - 1);
            return Spread.TO_ALL.hand(out.toByteArray(), members);
        };
    }

    private static Spread untilFull() {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        return (block, members) -> {
            buffer.writeBytes(block);
            byte[] all = buffer.toByteArray();
            int full = all.length / BUFFER * BUFFER;
            buffer.reset();
            buffer.write(all, full, all.length - full);
            return full == 0 || Spread.TO_ALL.hand(Arrays.copyOf(all, full), members);
        };
    }
}
