package io.github.ssespec.observe;

import io.github.ssespec.stream.EventStream;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Limits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that was seen of a subject in one run: what checks judge. Immutable. */
public final class Observations {
    /** What a server says to these counts only for the rules that they are asked for. */
    private static final Set<Question> HOSTILE =
            EnumSet.of(Question.REFLECTED_ID, Question.FORGED_LINE, Question.OVERSIZED_ID);

    private final Limits limits;
    private final @Nullable EndOfStream end;
    private final Map<Question, Journey> journeys;
    private final Map<Question, NotAsked> notAsked;
    private final List<Exchange> exchanges;
    private final List<EventStream> streams;
    private final List<EventStream> own;

    /**
     * What came of each question.
     *
     * @param journeys what was asked and came back
     * @param notAsked why something was not asked
     * @param end how the stream ends, where that was declared
     * @param others exchanges besides those: of questions asked more than once
     */
    Observations(
            Limits limits,
            @Nullable EndOfStream end,
            Map<Question, Journey> journeys,
            Map<Question, NotAsked> notAsked,
            List<Exchange> others) {
        this.limits = limits;
        this.end = end;
        this.journeys = new EnumMap<>(journeys);
        this.notAsked = Map.copyOf(notAsked);
        List<Exchange> all = new ArrayList<>(others);
        journeys.values()
                .forEach(journey -> journey.hops().stream()
                        .filter(hop -> !all.contains(hop))
                        .forEach(all::add));
        all.sort(Comparator.comparingInt(Exchange::id));
        this.exchanges = List.copyOf(all);
        this.streams = exchanges.stream()
                .filter(Exchange::isEventStream)
                .filter(e -> !Set.of("HEAD", "OPTIONS").contains(e.request().method()))
                .filter(EventStream::canRead)
                .map(EventStream::of)
                .toList();
        Set<Integer> provoked = HOSTILE.stream()
                .flatMap(question -> answer(question).stream())
                .map(Exchange::id)
                .collect(Collectors.toSet());
        this.own = streams.stream()
                .filter(stream -> !provoked.contains(stream.exchange().id()))
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

    /** How the stream ends, where that was declared. */
    public Optional<EndOfStream> end() {
        return Optional.ofNullable(end);
    }

    /** Every exchange of the run, redirects too, in the order in which they began. */
    public List<Exchange> exchanges() {
        return exchanges;
    }

    /** Every event stream that was received and not provoked by a hostile request, in the order in which they began. */
    public List<EventStream> streams() {
        return own;
    }

    /** The event stream that a question was answered with. */
    public Optional<EventStream> stream(Question question) {
        int id = answer(question).map(Exchange::id).orElse(0);
        return streams.stream().filter(stream -> stream.exchange().id() == id).findFirst();
    }

    /** Every event stream that was not compressed: the ones whose bytes can be pointed at. */
    public List<EventStream> plainStreams() {
        return own.stream()
                .filter(s -> s.exchange().contentCodings().stream().allMatch("identity"::equals))
                .toList();
    }
}
