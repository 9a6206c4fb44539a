package io.github.ssespec.checks.resume;

import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Header;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A stream that was asked for from an id on, beside the watched stream, which shows what should have come.
 *
 * @param id the Last-Event-ID of the request
 * @param answer the exchange that carries the stream
 * @param got its events
 * @param known the events of the watched stream that carry an id, in order
 * @param places where in {@code known} an id stands
 * @param from where in {@code known} the request's id stands
 * @param fresh the events of a fresh connection that was made at the same time
 * @param types the types of the events that are sent without resuming, on connections that have begun
 * @param firsts the types of the events with which such a connection begins
 */
record Resumed(
        String id,
        Exchange answer,
        List<Dispatched> got,
        List<Dispatched> known,
        Map<String, Integer> places,
        int from,
        List<Dispatched> fresh,
        Set<String> types,
        Set<String> firsts) {

    /** What came of such a question; empty where no event stream did, or from an id that the watched stream has not. */
    static Optional<Resumed> of(Observations seen, Question question) {
        EventStream stream = seen.stream(question).orElse(null);
        if (stream == null) {
            return Optional.empty();
        }
        List<Dispatched> watched = events(seen, Question.WATCH);
        List<Dispatched> known =
                watched.stream().filter(event -> event.id() != null).toList();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            places.putIfAbsent(String.valueOf(known.get(i).id()), i);
        }
        List<Dispatched> fresh = events(seen, Question.FRESH);
        Set<String> types = new HashSet<>();
        Set<String> firsts = new HashSet<>();
        for (List<Dispatched> plain : List.of(watched, fresh)) {
            plain.stream().limit(1).forEach(event -> firsts.add(event.type()));
            plain.stream().skip(1).forEach(event -> types.add(event.type()));
        }
        String id = lastEventId(stream.exchange());
        Integer from = places.get(id);
        return from == null
                ? Optional.empty()
                : Optional.of(new Resumed(
                        id, stream.exchange(), Dispatched.of(stream), known, places, from, fresh, types, firsts));
    }

    /** The streams that nobody asked to resume, and which are to be the same stream. */
    static List<EventStream> natural(Observations seen) {
        return seen.streams().stream()
                .filter(stream -> lastEventId(stream.exchange()).isEmpty() && !Question.ENDING.ledTo(stream.exchange()))
                .toList();
    }

    static List<Dispatched> events(Observations seen, Question question) {
        return seen.stream(question).map(Dispatched::of).orElse(List.of());
    }

    /** The request's Last-Event-ID, whose bytes are UTF-8; empty where there is none. */
    static String lastEventId(Exchange exchange) {
        return exchange.request().headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("Last-Event-ID"))
                .map(Header::value)
                .map(value -> new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    /** Whether a type is not that of any event that comes on connections that nobody resumes. */
    boolean isStrange(Dispatched event) {
        Set<String> usual = types.isEmpty() ? firsts : types;
        return !usual.contains(event.type());
    }

    /** Whether something happened while the stream was watched: not all came when the connection was made. */
    boolean isLive(Duration atOnce) {
        return known.size() > 1
                && known.get(known.size() - 1).arrival() - known.get(0).arrival() > atOnce.toNanos();
    }

    /** Whether it was open for so long, or showed so much, that all of its replay has come. */
    boolean hadTime(Duration lag) {
        return answer.watched().compareTo(lag) >= 0
                || got.stream().anyMatch(event -> place(event) >= 0 && !wasThere(place(event)));
    }

    /** Where in {@code known} the event stands that has this one's id; -1 where none has. */
    int place(Dispatched event) {
        return event.id() == null ? -1 : places.getOrDefault(event.id(), -1);
    }

    /** Whether a known event had come on the watched stream before this one was asked for. */
    boolean wasThere(int place) {
        return known.get(place).arrival() < answer.times().sent();
    }

    /** Those of its events that had come on the watched stream, just so, before this one was asked for. */
    List<Dispatched> replayed() {
        return got.stream()
                .filter(event -> place(event) >= 0 && wasThere(place(event)) && event.sameAs(known.get(place(event))))
                .toList();
    }
}
