package io.github.ssespec.faults;

import io.github.ssespec.script.ClientRequest;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Scripted;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A server on which something happens: numbered events at a steady pace from its first request on, the same on every
 * connection, and what came after a Last-Event-ID is sent again. Each method gives a changed copy, so that a fault says
 * just what is wrong with it.
 */
final class Feed {
    private static final int PACE_MILLIS = 40;
    /** Events a connection gets at most: enough for a trial. */
    private static final int LAST = 60;

    /** How an event is written. */
    interface Shape {
        /** The block of that event, on a connection that began with that other. */
        String block(int number, int first);
    }

    /** When a client comes: after that many events. */
    record Moment(Feed feed, int now) {
        /** The blocks of those events. */
        List<String> blocks(int from, int to) {
            return IntStream.rangeClosed(from, to)
                    .mapToObj(number -> feed.shape.block(number, from))
                    .toList();
        }

        /** The number that an id stands for; 0 where it stands for none that was sent. */
        int number(String id) {
            return IntStream.rangeClosed(1, now)
                    .filter(i -> feed.id.apply(i).equals(id))
                    .findFirst()
                    .orElse(0);
        }
    }

    /** What comes before the events of the future. */
    interface Resume {
        /** The pieces to send to a client that comes with that id. */
        List<String> from(String id, Moment moment);
    }

    /** Counts from the first request on, and anew when all events are over. Shared by a feed's copies. Thread-safe. */
    private static final class Clock {
        private long began;

        synchronized long millis() {
            long now = System.nanoTime() / 1_000_000;
            if (now - began > (long) LAST * PACE_MILLIS) {
                began = now;
            }
            return now - began;
        }
    }

    private final IntFunction<String> id;
    private final Shape shape;
    private final Resume resume;
    private final Function<Moment, List<String>> greeting;
    private final int skipped;
    private final Clock clock;

    private Feed(
            IntFunction<String> id,
            Shape shape,
            Resume resume,
            Function<Moment, List<String>> greeting,
            int skipped,
            Clock clock) {
        this.id = id;
        this.shape = shape;
        this.resume = resume;
        this.greeting = greeting;
        this.skipped = skipped;
        this.clock = clock;
    }

    /** A feed whose events have those ids, by their number from 1 on, and which does everything right. */
    static Feed of(IntFunction<String> id) {
        return new Feed(
                id,
                (number, first) -> block(id.apply(number), number),
                (lastId, moment) -> {
                    int number = moment.number(lastId);
                    return number == 0 ? List.of() : moment.blocks(number + 1, moment.now());
                },
                moment -> List.of(),
                0,
                new Clock());
    }

    /** A feed whose ids count up from 1. */
    static Feed counting() {
        return of(Integer::toString);
    }

    static String block(String id, int number) {
        return "id: " + id + "\\nevent: tick\\ndata: number " + number + "\\n\\n";
    }

    /** With its events written in another way. */
    Feed shaped(Shape other) {
        return new Feed(id, other, resume, greeting, skipped, clock);
    }

    /** With something else for clients that resume. */
    Feed resumes(Resume other) {
        return new Feed(id, shape, other, greeting, skipped, clock);
    }

    /** How a client resumes. */
    Resume resume() {
        return resume;
    }

    /** With something for clients that do not resume. */
    Feed greets(Function<Moment, List<String>> other) {
        return new Feed(id, shape, resume, other, skipped, clock);
    }

    /** With that many events lost between what is sent again and what is new; less than 0 for some that come twice. */
    Feed skips(int events) {
        return new Feed(id, shape, resume, greeting, events, clock);
    }

    /** The server. */
    Scripted script() {
        return Scripted.of(this::reply);
    }

    /** What it answers. */
    Reply reply(ClientRequest request) {
        long elapsed = clock.millis();
        int now = (int) (elapsed / PACE_MILLIS);
        String lastId = lastEventId(request);
        Moment moment = new Moment(this, Math.min(now, LAST));
        List<String> first = lastId == null ? greeting.apply(moment) : resume.from(lastId, moment);
        int next = now + 1 + (lastId == null ? 0 : skipped);
        List<Duration> waits = new ArrayList<>();
        for (int number = next; number <= LAST; number++) {
            long wait = number == next ? (long) number * PACE_MILLIS - elapsed : PACE_MILLIS;
            waits.add(Duration.ofMillis(Math.max(0, wait)));
        }
        return Reply.stream(first.toArray(String[]::new))
                .later(
                        waits,
                        IntStream.rangeClosed(next, LAST)
                                .mapToObj(number -> shape.block(number, next))
                                .toList());
    }

    /** The header as a server reads it that takes its bytes for UTF-8; null where it is absent or empty. */
    static @Nullable String lastEventId(ClientRequest request) {
        String header = request.header("Last-Event-ID");
        return header.isEmpty()
                ? null
                : new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
