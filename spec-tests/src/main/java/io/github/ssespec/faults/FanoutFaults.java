package io.github.ssespec.faults;

import io.github.ssespec.wire.Threads;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** Servers of which some subscribers get less, more or something else than others. */
final class FanoutFaults {
    private static final String EVERYONE = "fan.everyone";
    private static final String ORDER = "fan.order";
    private static final String ATOMIC = "fan.atomic";
    private static final String DISCONNECT = "fan.disconnect";
    private static final String SLOW = "fan.slow-reader";
    private static final String RELEASED = "fan.released";
    private static final String JOINING = "fan.joining";

    /** What comes within it is out of order. */
    private static final int A_MOMENT_MILLIS = 30;

    private static final int UNHURRIED = 20;

    private FanoutFaults() {}

    static List<Fault> all() {
        return List.of(
                fault(EVERYONE, "every-second-only", "got nothing", Spread.each((block, member) -> {
                    if (member.number() % 2 == 0) {
                        member.send(block);
                    }
                })),
                fault(EVERYONE, "one-takes-it-from-the-others", "got", oneAfterAnother()),
                fault(
                        EVERYONE,
                        "newest-only",
                        "got",
                        (block, members) -> members.isEmpty()
                                || members.get(members.size() - 1).send(block)),
                fault(EVERYONE, "twice-to-the-first", "twice", (block, members) -> {
                    members.stream().limit(1).forEach(member -> member.send(block));
                    return Spread.TO_ALL.hand(block, members);
                }),
                fault(EVERYONE, "twice-to-all", "twice", Spread.each((block, member) -> {
                    member.send(block);
                    member.send(block);
                })),
                fault(EVERYONE, "one-in-ten-lost", "never came", losing(10)),
                fault(ORDER, "newest-first", "before", newestFirst()),
                fault(ORDER, "each-by-a-thread-of-its-own", "before", everyOtherLater()),
                fault(ORDER, "in-other-order-for-every-second", "before", everyOtherLaterForSome()),
                concurrent("line-by-line", (block, members) -> slowly(Pieces.lines(block), members)),
                concurrent("in-pieces-of-16-bytes", (block, members) -> slowly(Pieces.of(block, 16), members)),
                fault(
                        DISCONNECT,
                        "first-dead-one-ends-the-loop",
                        "never came",
                        (block, members) -> members.stream().allMatch(member -> member.send(block))),
                fault(DISCONNECT, "dead-ones-for-ever", "500 Internal Server Error", deadForEver()),
                fault(DISCONNECT, "the-rest-is-cut-off", "ended", (block, members) -> {
                    if (members.stream().anyMatch(Subscriber::isGone)) {
                        members.forEach(member -> member.pipe().close());
                    }
                    return Spread.TO_ALL.hand(block, members);
                }),
                fault(DISCONNECT, "the-one-behind-is-passed-over", "never came", FanoutFaults::passingOver),
                fault(SLOW, "the-publisher-waits-for-each", "no answer", Spread.each((block, member) -> {
                    member.send(block);
                    member.drain();
                })),
                fault(SLOW, "one-loop-waits-for-each", "late", oneLoop()),
                Fault.of(
                        RELEASED,
                        "never-released",
                        "still counts",
                        Relay.right().counting((present, ever) -> ever)),
                Fault.of(
                        RELEASED,
                        "every-tenth-kept",
                        "still counts",
                        Relay.right().counting((present, ever) -> present + (ever - present) / 10)),
                joining("in-the-middle-of-a-line", "half", FanoutFaults::secondHalf),
                joining("from-the-second-line-on", "half", FanoutFaults::fromItsSecondLine),
                joining("without-its-end", "half", FanoutFaults::firstHalf));
    }

    private static Fault fault(String rule, String name, String expected, Spread spread) {
        return Fault.of(rule, name, expected, Relay.right().spreading(spread));
    }

    private static Fault concurrent(String name, Spread spread) {
        return Fault.of(ATOMIC, name, "interleaved", Relay.right().concurrent().spreading(spread));
    }

    /** What newcomers get first of the newest block. */
    private static Fault joining(String name, String expected, UnaryOperator<byte[]> part) {
        History.Replay tail = (id, all) -> all.isEmpty()
                ? List.of()
                : List.of(
                        new History.Sent("", part.apply(all.get(all.size() - 1).block())));
        return Fault.of(JOINING, name, expected, Relay.right().replaying(tail));
    }

    /** All take from one queue. */
    private static Spread oneAfterAnother() {
        AtomicInteger count = new AtomicInteger();
        return (block, members) -> members.isEmpty()
                || members.get(count.getAndIncrement() % members.size()).send(block);
    }

    private static Spread losing(int oneIn) {
        AtomicInteger count = new AtomicInteger();
        return Spread.each((block, member) -> {
            if (count.incrementAndGet() % oneIn != 0) {
                member.send(block);
            }
        });
    }

    /** What comes within a moment is put on a stack. */
    private static Spread newestFirst() {
        Deque<byte[]> stack = new ArrayDeque<>();
        Executor aMomentLater = CompletableFuture.delayedExecutor(A_MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        return (block, members) -> {
            synchronized (stack) {
                stack.push(block);
            }
            aMomentLater.execute(() -> {
                synchronized (stack) {
                    while (!stack.isEmpty()) {
                        Spread.TO_ALL.hand(stack.pop(), members);
                    }
                }
            });
            return true;
        };
    }

    private static Spread everyOtherLater() {
        AtomicInteger count = new AtomicInteger();
        return (block, members) -> {
            int delay = count.incrementAndGet() % 2 * A_MOMENT_MILLIS;
            members.forEach(member -> member.send(block, delay));
            return true;
        };
    }

    private static Spread everyOtherLaterForSome() {
        Spread mixed = everyOtherLater();
        return (block, members) -> {
            members.stream().filter(member -> member.number() % 2 == 0).forEach(member -> member.send(block));
            return mixed.hand(
                    block,
                    members.stream().filter(member -> member.number() % 2 == 1).toList());
        };
    }

    /** Others come between the first ones, and what is long is not held up. */
    private static boolean slowly(List<byte[]> pieces, List<Subscriber> members) {
        for (int i = 0; i < pieces.size(); i++) {
            byte[] piece = pieces.get(i);
            members.forEach(member -> member.send(piece));
            if (i < UNHURRIED) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        }
        return true;
    }

    /** Who died is noticed by writing to him, and never removed. */
    private static Spread deadForEver() {
        AtomicInteger dead = new AtomicInteger();
        return (block, members) -> {
            boolean died = !members.stream().allMatch(member -> member.send(block));
            return dead.addAndGet(died ? 1 : 0) == 0;
        };
    }

    /** The list is changed while it is walked. */
    private static boolean passingOver(byte[] block, List<Subscriber> members) {
        boolean behind = false;
        for (Subscriber member : members) {
            behind = !behind && !member.send(block);
        }
        return true;
    }

    private static Spread oneLoop() {
        Executor loop = new ThreadPoolExecutor(
                0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Threads.daemon("slow-loop"));
        return (block, members) -> {
            loop.execute(() -> members.forEach(member -> {
                member.send(block);
                member.drain();
            }));
            return true;
        };
    }

    private static byte[] secondHalf(byte[] block) {
        return Arrays.copyOfRange(block, block.length / 2, block.length);
    }

    private static byte[] firstHalf(byte[] block) {
        return Arrays.copyOf(block, block.length / 2);
    }

    private static byte[] fromItsSecondLine(byte[] block) {
        String text = new String(block, StandardCharsets.ISO_8859_1);
        return text.substring(text.indexOf('\n') + 1).getBytes(StandardCharsets.ISO_8859_1);
    }
}
