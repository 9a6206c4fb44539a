package io.github.ssespec.checks;

import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Span;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.http.Head;
import io.github.ssespec.wire.http.HeaderLine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What checks say of an answer, in the same words everywhere. */
public final class Answers {

    private Answers() {}

    /** The verdict where a question brought nothing that could be judged; empty where it was answered. */
    public static Optional<Verdict> missing(Observations seen, Question question) {
        Exchange answer = seen.answer(question).orElse(null);
        if (answer == null) {
            return Optional.of(Verdict.needsOption(seen.whyNotAsked(question), "--repeat"));
        }
        if (answer.head().isEmpty()) {
            return Optional.of(Verdict.noEvidence(noHead(answer), null));
        }
        if (answer.status() == 429 || answer.status() == 503) {
            return Optional.of(Verdict.noEvidence(
                    "the subject answered " + status(answer) + " to " + question.purpose() + ": it was busy", null));
        }
        return Optional.empty();
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
        int length = head.version().length() + 4 + (head.reason().isEmpty() ? 0 : head.reason().length() + 1);
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
