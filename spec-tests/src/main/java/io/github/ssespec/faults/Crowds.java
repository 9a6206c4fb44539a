package io.github.ssespec.faults;

import io.github.ssespec.drive.Publication.Field;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Servers that do something wrong as soon as there are many subscribers or publishers, and not before. */
final class Crowds {

    private Crowds() {}

    /** The events of a burst: larger ones and smaller ones stay as they are. */
    private static boolean isOfABurst(byte[] block) {
        return block.length > 2_000 && block.length < 4_000;
    }

    /** Does something else with one in nine. */
    private static Relay oneInNine(Spread.ToOne other) {
        AtomicInteger count = new AtomicInteger();
        return Relay.right().spreading(Spread.each((block, member) -> {
            if (isOfABurst(block) && count.incrementAndGet() % 9 == 0) {
                other.hand(block, member);
            } else {
                member.send(block);
            }
        }));
    }

    static Relay doubling() {
        return oneInNine((block, member) -> {
            member.send(block);
            member.send(block);
        });
    }

    static Relay losing() {
        return oneInNine((block, member) -> {});
    }

    /** One subscriber in three is never told anything. */
    static Relay deaf() {
        return Relay.right().spreading(Spread.each((block, member) -> {
            if (member.number() % 3 != 0) {
                member.send(block);
            }
        }));
    }

    /** Everybody gets some events late, and the same ones. */
    static Relay reordering() {
        AtomicInteger count = new AtomicInteger();
        return Relay.right().spreading((block, members) -> {
            int late = isOfABurst(block) && count.incrementAndGet() % 9 == 0 ? 50 : 0;
            members.forEach(member -> member.send(block, late));
            return true;
        });
    }

    /** The second half of a block follows a little later. */
    static Relay tearing() {
        return Relay.right().spreading(Spread.each((block, member) -> {
            int half = isOfABurst(block) ? block.length / 2 : block.length;
            member.send(Arrays.copyOf(block, half));
            if (half < block.length) {
                member.send(Arrays.copyOfRange(block, half, block.length), 5);
            }
        }));
    }

    /** Somebody who has left ends the round. */
    static Relay stumbling() {
        Queue<Subscriber> all = new ConcurrentLinkedQueue<>();
        return Relay.right().welcoming(all::add).spreading((block, members) -> {
            if (!isOfABurst(block)) {
                all.removeIf(Subscriber::isGone);
                return Spread.TO_ALL.hand(block, members);
            }
            for (Subscriber member : all) {
                if (!member.send(block)) {
                    return true;
                }
            }
            return true;
        });
    }

    /** Who comes gets a part of what was sent last. */
    static Relay welcomingWith(UnaryOperator<String> part) {
        AtomicReference<byte[]> latest = new AtomicReference<>(new byte[0]);
        return Relay.right()
                .spreading((block, members) -> {
                    latest.set(block);
                    return Spread.TO_ALL.hand(block, members);
                })
                .welcoming(newcomer -> {
                    byte[] last = Objects.requireNonNull(latest.get());
                    if (isOfABurst(last)) {
                        String block = new String(last, StandardCharsets.UTF_8);
                        newcomer.send(part.apply(block).getBytes(StandardCharsets.UTF_8));
                    }
                });
    }

    /** Sends at once to everybody, and answers when all of them have taken it, or after that time. */
    static Relay waiting(Duration most) {
        return Relay.right().spreading((block, members) -> {
            Spread.TO_ALL.hand(block, members);
            members.forEach(member -> member.drain(most));
            return true;
        });
    }

    /** Whoever publishes is told that somebody has left. */
    static Relay failing() {
        return Relay.right().spreading((block, members) -> {
            Spread.TO_ALL.hand(block, members);
            return !isOfABurst(block) || members.stream().noneMatch(Subscriber::isGone);
        });
    }

    /** Keeps whoever has left, and fails for ever. */
    static Relay failingForEver() {
        Queue<Subscriber> all = new ConcurrentLinkedQueue<>();
        return Relay.right().welcoming(all::add).spreading((block, members) -> {
            Spread.TO_ALL.hand(block, members);
            return all.stream().noneMatch(Subscriber::isGone);
        });
    }

    /** What holds that text is overtaken by what is published next. */
    static Relay overtaking(String text) {
        return Relay.right().spreading(Spread.each((block, member) -> {
            boolean late = new String(block, StandardCharsets.UTF_8).contains(text);
            member.send(block, late ? 60 : 0);
        }));
    }

    /** Refuses data that is longer. */
    static Relay refusing(int length) {
        return Relay.right()
                .guarding(Guard.answering("413 Content Too Large", Field.DATA, value -> value.length() > length));
    }
}
