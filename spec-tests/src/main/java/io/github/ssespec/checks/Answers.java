package io.github.ssespec.checks;

import io.github.ssespec.drive.Driven;
import io.github.ssespec.observe.NotAsked;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Span;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.http.Head;
import io.github.ssespec.wire.http.HeaderLine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What checks say of an answer, in the same words everywhere. */
public final class Answers {

    private Answers() {}

    /** The verdict where a question brought nothing that could be judged; empty where it was answered. */
    public static Optional<Verdict> missing(Observations seen, Question question) {
        Exchange answer = seen.answer(question).orElse(null);
        if (answer == null) {
            return Optional.of(notAsked(seen, question));
        }
        if (answer.head().isEmpty()) {
            return Optional.of(Verdict.noEvidence(noHead(answer), null));
        }
        if (answer.isBusy()) {
            return Optional.of(Verdict.noEvidence(busy(answer), null));
        }
        return Optional.empty();
    }

    private static Verdict notAsked(Observations seen, Question question) {
        NotAsked why = seen.notAsked(question).orElse(new NotAsked("nothing led to " + question.purpose(), null));
        String option = why.option();
        return option == null ? Verdict.noEvidence(why.why(), null) : Verdict.needsOption(why.why(), option);
    }

    /**
     * The answers to requests that a server has no reason to answer in different ways, as far as they came: the probe's
     * first, then those of which status and type must be the same.
     */
    public static List<Exchange> alike(Observations seen) {
        Stream<Exchange> others = Stream.of(Question.WATCH, Question.COMPRESSED)
                .flatMap(question -> seen.answer(question).stream())
                .filter(answer -> answer.head().isPresent() && !answer.isBusy());
        return Stream.concat(Stream.of(seen.probe().answer()), others)
                .distinct()
                .toList();
    }

    /** The first breach among the verdicts on the answers that are {@link #alike}, or else the verdict on the probe. */
    public static Verdict onEach(Observations seen, Function<Exchange, Verdict> judge) {
        List<Verdict> verdicts = alike(seen).stream().map(judge).toList();
        return verdicts.stream()
                .filter(verdict -> verdict.outcome() == Outcome.BROKEN)
                .findFirst()
                .orElse(verdicts.get(0));
    }

    /** The answer that carries the watched stream; the probe's where another one came to nothing. */
    public static Exchange watched(Observations seen) {
        return seen.answer(Question.WATCH)
                .filter(Exchange::isEventStream)
                .orElse(seen.probe().answer());
    }

    /** That the subject had too much to do. */
    public static String busy(Exchange exchange) {
        return "the subject answered " + status(exchange) + " to " + exchange.purpose() + ": it was busy";
    }

    /** Nothing of that kind came on the watched stream, though it was waited for. */
    public static Verdict nothing(Observations seen, String what) {
        Exchange watched = watched(seen);
        if (watched.isEventStream() && !EventStream.canRead(watched)) {
            return Verdict.noEvidence(header(watched, "Content-Encoding") + ": this the kit cannot decode", null);
        }
        if (watched.end() != End.BY_KIT) {
            return Verdict.noEvidence(
                    "the stream ended after " + seconds(watched.watched()) + " without a " + what, null);
        }
        return Verdict.noEvidence("no " + what + " came in " + seconds(watched.watched()), "give a longer --window");
    }

    /** Why there was no head. */
    public static String noHead(Exchange exchange) {
        String failure = exchange.failure();
        if (failure != null && exchange.recording().size() == 0) {
            return exchange.purpose() + ": no answer (" + failure + ")";
        }
        String what = exchange.recording().size() == 0 ? "no answer" : "no whole response head";
        return exchange.purpose() + ": " + what
                + switch (exchange.end()) {
                    case CLEAN, CUT -> " before the subject closed the connection";
                    case RESET -> " before the connection was reset";
                    case BY_KIT -> " in " + seconds(exchange.watched());
                };
    }

    /** Whether the kit stopped to wait for a head before its time, because the budget was used up. */
    public static boolean cutShort(Observations seen, Exchange exchange) {
        return exchange.head().isEmpty()
                && exchange.end() == End.BY_KIT
                && !exchange.response().broken()
                && !exchange.recording().full()
                && exchange.watched().compareTo(seen.limits().head()) < 0;
    }

    /** Whether the subject had stopped to answer before that was asked, so that it is not to blame on what it asks. */
    public static boolean deadBefore(Observations seen, Exchange exchange) {
        boolean refused = exchange.failure() != null
                && exchange.end() != End.BY_KIT
                && exchange.times().sent() == exchange.times().started();
        return exchange.head().isEmpty()
                && (refused || seen.driven().map(Driven::mute).orElse(false));
    }

    /** The verdict on an answer for which {@link #deadBefore} is true. */
    public static Verdict dead() {
        return Verdict.noEvidence("the subject had stopped to answer before", null);
    }

    /** How a response ended that the kit did not leave. */
    public static String how(Exchange exchange) {
        return switch (exchange.end()) {
            case CLEAN, BY_KIT -> "cleanly";
            case CUT -> "cut off";
            case RESET -> "with a reset";
        };
    }

    /** {@code 404 Not Found}. */
    public static String status(Exchange exchange) {
        Head head = exchange.head().orElseThrow();
        return (head.status() + " " + head.reason()).strip();
    }

    /** {@code 1.25 s}. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toNanos() / 1e9);
    }

    /** {@code 1 event}, {@code 2 events}. */
    public static String count(long number, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : plural);
    }

    /** The header lines of that name as evidence. */
    public static List<Span> lines(Exchange exchange, String name) {
        return exchange.head().stream()
                .flatMap(head -> head.all(name).stream())
                .map(line -> line(exchange, line))
                .toList();
    }

    /** A header line as evidence. */
    public static Span line(Exchange exchange, HeaderLine line) {
        return Span.raw(exchange, line.offset(), line.length());
    }

    /** The status line as evidence. */
    public static Span statusLine(Exchange exchange) {
        Head head = exchange.head().orElseThrow();
        int length = head.version().length()
                + 4
                + (head.reason().isEmpty() ? 0 : head.reason().length() + 1);
        return Span.raw(exchange, head.offset(), length);
    }

    /** The value of a header with its name, or that it is absent. */
    public static String header(Exchange exchange, String name) {
        return exchange.head()
                .flatMap(head -> head.joined(name))
                .map(value -> name + ": " + value)
                .orElse("no " + name);
    }
}
