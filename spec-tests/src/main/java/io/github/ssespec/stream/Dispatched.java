package io.github.ssespec.stream;

import io.github.ssespec.client.parser.EventStreamInspector;
import io.github.ssespec.client.parser.EventStreamParser;
import io.github.ssespec.client.parser.StreamEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An event as a client dispatches it (HTML 9.2.6), and where it stands.
 *
 * @param id the value of an id field in its own block; null where there is none, or an empty one
 * @param start where its block begins in the decoded stream
 * @param end where its block's blank line ends in the decoded stream
 */
public record Dispatched(
        EventStream stream,
        String type,
        String data,
        @Nullable String id,
        int start,
        int end) {
    /** Events of one stream that are looked at: a hostile one may have millions. */
    private static final int MOST = 20_000;

    /** The events of a stream, in order, as far as they came whole; at most 20,000 of them. */
    public static List<Dispatched> of(EventStream stream) {
        return some(stream, new byte[0], MOST, event -> true);
    }

    /** The first event of a stream of which that is true, however far behind it stands. */
    public static Optional<Dispatched> first(EventStream stream, Predicate<Dispatched> which) {
        return some(stream, new byte[0], 1, which).stream().findFirst();
    }

    /** What the last block would be if its blank line had come; empty where there is no such block, or no data in it. */
    public static Optional<Dispatched> unfinished(EventStream stream) {
        byte[] blankLine = {'\n', '\n'};
        return some(stream, blankLine, 1, event -> event.end > stream.size()).stream()
                .map(event -> new Dispatched(stream, event.type, event.data, event.id, event.start, stream.size()))
                .findFirst();
    }

    private static List<Dispatched> some(EventStream stream, byte[] more, int most, Predicate<Dispatched> which) {
        List<Dispatched> events = new ArrayList<>();
        EventStreamParser parser = new EventStreamParser(new EventStreamInspector() {
            private @Nullable String id;
            private long idAt;

            @Override
            public void onId(String value, long offset) {
                id = value.isEmpty() ? null : value;
                idAt = offset;
            }

            @Override
            public void onEvent(StreamEvent event) {
                String own = idAt >= event.offset() ? id : null;
                id = null;
                Dispatched dispatched = new Dispatched(
                        stream, event.type(), event.data(), own, (int) event.offset(), (int) event.end());
                if (events.size() < most && which.test(dispatched)) {
                    events.add(dispatched);
                }
            }
        });
        int step = 64 * 1024;
        for (int at = 0; at < stream.size() && events.size() < most; at += step) {
            parser.parse(stream.bytes(), at, Math.min(step, stream.size() - at));
        }
        parser.parse(more, 0, more.length);
        return events;
    }

    /** The last event ID that a client has when the stream is over; empty for none, or one that no header can carry. */
    public static String lastEventId(EventStream stream) {
        EventStreamParser parser = new EventStreamParser(event -> {});
        parser.parse(stream.bytes(), 0, stream.size());
        String id = parser.lastEventId();
        return id.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7F) ? "" : id;
    }

    /** Whether a client would see the same: type, data and id. */
    public boolean sameAs(Dispatched other) {
        return type.equals(other.type) && data.equals(other.data) && Objects.equals(id, other.id);
    }

    /** When its blank line arrived, on the clock of {@link System#nanoTime()}. */
    public long arrival() {
        return stream.arrivalOf(end - 1);
    }

    /** Its block's bytes as evidence. */
    public Span span() {
        return stream.span(start, end);
    }
}
