package io.github.ssespec.observe;

import io.github.ssespec.drive.Driven;
import io.github.ssespec.drive.Passage;
import io.github.ssespec.drive.Passages;
import io.github.ssespec.drive.Sent;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that was seen of a subject in one run: what checks judge. Immutable. */
public final class Observations {
    private static final List<Question> HOSTILE =
            Arrays.stream(Question.values()).filter(Question::hostile).toList();

    private final Limits limits;
    private final @Nullable EndOfStream end;
    private final @Nullable Driven driven;
    private final List<Sent> pulses;
    private final @Nullable Passages passages;
    private final Map<Question, Journey> journeys;
    private final Map<Question, NotAsked> notAsked;
    private final List<Exchange> exchanges;
    private final List<Exchange> received;
    private final List<EventStream> readable;
    private final List<EventStream> streams;

    /**
     * What came of each question.
     *
     * @param journeys what was asked and came back
     * @param notAsked why something was not asked
     * @param end how the stream ends, where that was declared
     * @param others exchanges besides those: of questions asked more than once
     * @param driven what came of driving the subject; null where that was not asked for
     * @param pulses what was published while the stream was watched
     */
    Observations(
            Limits limits,
            @Nullable EndOfStream end,
            Map<Question, Journey> journeys,
            Map<Question, NotAsked> notAsked,
            List<Exchange> others,
            @Nullable Driven driven,
            List<Sent> pulses) {
        this.driven = driven;
        this.pulses = List.copyOf(pulses);
        this.passages = driven == null ? null : new Passages(driven);
        this.limits = limits;
        this.end = end;
        this.journeys = new EnumMap<>(journeys);
        this.notAsked = Map.copyOf(notAsked);
        List<Exchange> all = new ArrayList<>(others);
        if (driven != null) {
            all.addAll(driven.exchanges());
        }
        journeys.values()
                .forEach(journey -> journey.hops().stream()
                        .filter(hop -> !all.contains(hop))
                        .forEach(all::add));
        all.sort(Comparator.comparingInt(Exchange::id));
        this.exchanges = List.copyOf(all);
        this.received = exchanges.stream()
                .filter(Exchange::isEventStream)
                .filter(e -> !Set.of("HEAD", "OPTIONS").contains(e.request().method()))
                .toList();
        this.readable = received.stream()
                .filter(EventStream::canRead)
                .map(EventStream::of)
                .toList();
        int drivenFrom = driven == null ? Integer.MAX_VALUE : driven.firstExchange();
        this.streams = readable.stream()
                // What is replayed of the driver's own events is not the subject's choice.
                .filter(stream -> stream.exchange().id() < drivenFrom)
                .filter(stream -> HOSTILE.stream().noneMatch(question -> question.ledTo(stream.exchange())))
                .toList();
    }

    /** The limits within which they were made. */
    public Limits limits() {
        return limits;
    }

    /** What came of the smoke probe. */
    public Journey probe() {
        Journey probe = journeys.get(Question.PROBE);
        if (probe == null) {
            throw new IllegalStateException("a run begins with its probe");
        }
        return probe;
    }

    /** The last exchange of a question; empty when it was not asked. */
    public Optional<Exchange> answer(Question question) {
        return Optional.ofNullable(journeys.get(question)).map(Journey::answer);
    }

    /** Why a question was not asked, where that was decided; empty where it was, or where nothing led to it. */
    public Optional<NotAsked> notAsked(Question question) {
        return Optional.ofNullable(notAsked.get(question));
    }

    /** What came of driving the subject, where that was asked for. */
    public Optional<Driven> driven() {
        return Optional.ofNullable(driven);
    }

    /** What each subscriber got of a publication. */
    public List<Passage> passages(Sent sent) {
        return passages == null ? List.of() : passages.of(sent);
    }

    /** Every sentinel that came, at each subscriber. */
    public List<Passages.Arrival> arrivals() {
        return passages == null || driven == null ? List.of() : passages.arrivals(driven.sent());
    }

    /** What was published while the stream was watched. */
    public List<Sent> pulses() {
        return pulses;
    }

    /** How the stream ends, where that was declared. */
    public Optional<EndOfStream> end() {
        return Optional.ofNullable(end);
    }

    /** Every exchange of the run, redirects too, in the order in which they began. */
    public List<Exchange> exchanges() {
        return exchanges;
    }

    /** Every response that carried an event stream, whether it can be read or not, in the order in which they began. */
    public List<Exchange> received() {
        return received;
    }

    /**
     * Every event stream that can be read, in the order in which they began; those that hostile ids led to apart, and
     * those that began once the subject was driven.
     */
    public List<EventStream> streams() {
        return streams;
    }

    /** The event stream that a question was answered with. */
    public Optional<EventStream> stream(Question question) {
        int id = answer(question).map(Exchange::id).orElse(0);
        return readable.stream().filter(stream -> stream.exchange().id() == id).findFirst();
    }

    /** Every event stream that was not compressed: the ones whose bytes can be pointed at. */
    public List<EventStream> plainStreams() {
        return streams.stream()
                .filter(s -> s.exchange().contentCodings().stream().allMatch("identity"::equals))
                .toList();
    }
}
