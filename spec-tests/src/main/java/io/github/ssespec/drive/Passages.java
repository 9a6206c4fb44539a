package io.github.ssespec.drive;

import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Finds in the streams of the subscribers what was published. Immutable. */
public final class Passages {
    private final List<Track> tracks;

    /** The streams of a driven subject. */
    public Passages(Driven driven) {
        this.tracks = driven.subscribers().stream()
                .filter(exchange -> exchange.isEventStream() && EventStream.canRead(exchange))
                .map(exchange -> new Track(EventStream.of(exchange), driven.sentinels()))
                .toList();
    }

    /** What each subscriber got of a publication; those that were not there when it was made are left out. */
    public List<Passage> of(Sent sent) {
        return tracks.stream().flatMap(track -> track.passage(sent).stream()).toList();
    }

    /**
     * A sentinel that came.
     *
     * @param sent what was published
     * @param event as it came
     */
    public record Arrival(Sent sent, Dispatched event) {}

    /** Every sentinel that came while its subscriber was there, at each subscriber. */
    public List<Arrival> arrivals(List<Sent> all) {
        return tracks.stream()
                .flatMap(track -> all.stream()
                        .filter(sent -> sent.probe() == null && track.wasThere(sent))
                        .flatMap(sent -> track.arrival(sent).stream()))
                .toList();
    }

    /** One stream with its sentinels. */
    private static final class Track {
        private final EventStream stream;
        private final List<Dispatched> events;
        private final List<Line> lines = new ArrayList<>();
        private final NavigableMap<Integer, Integer> places = new TreeMap<>();

        Track(EventStream stream, Sentinels sentinels) {
            this.stream = stream;
            this.events = Dispatched.of(stream);
            stream.lines().forEach(lines::add);
            for (int i = 0; i < events.size(); i++) {
                int place = i;
                sentinels.number(events.get(i).data()).ifPresent(number -> places.putIfAbsent(number, place));
            }
        }

        /** Whether the stream had begun when that was published: history is no news. */
        boolean wasThere(Sent sent) {
            Long head = stream.exchange().times().head();
            return head != null && head < sent.at();
        }

        List<Arrival> arrival(Sent sent) {
            Integer place = places.get(sent.number());
            return place == null ? List.of() : List.of(new Arrival(sent, events.get(place)));
        }

        List<Passage> passage(Sent sent) {
            var before = places.lowerEntry(sent.number());
            // A stream that was over by then has nothing to say of it.
            if (before == null
                    || stream.exchange().times().ended() < sent.answer().times().started()) {
                return List.of();
            }
            var after = places.higherEntry(sent.number());
            int from = before.getValue();
            int to = after == null ? events.size() : after.getValue();
            if (to < from) {
                return List.of();
            }
            Dispatched first = events.get(places.firstEntry().getValue());
            Dispatched behind = events.get(after == null ? from : to);
            int end = after == null ? stream.size() : behind.end();
            return List.of(new Passage(
                    sent,
                    stream,
                    first,
                    events.subList(from + 1, Math.max(from + 1, to)),
                    between(events.get(from).end(), end),
                    behind,
                    after != null));
        }

        private List<Line> between(int from, int to) {
            return lines.subList(index(from), index(to));
        }

        /** The first line that begins there or later. */
        private int index(int offset) {
            int low = 0;
            int high = lines.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (lines.get(middle).start() < offset) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
