package io.github.ssespec.checks.http;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Span;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.http.Framing;
import io.github.ssespec.wire.http.Problem;
import io.github.ssespec.wire.http.ResponseReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a client can tell where each body ends (RFC 9112, 6 and 7). */
final class FramingChecks {

    private FramingChecks() {}

    static Verdict framing(Observations seen) {
        List<String> wrong = new ArrayList<>();
        List<Span> evidence = new ArrayList<>();
        for (Exchange exchange : own(seen)) {
            // What an HTTP/1.0 request is answered with is http.http10's concern.
            if (exchange.request().version().equals("HTTP/1.1")) {
                for (Problem problem : problems(exchange)) {
                    wrong.add(problem.text());
                    evidence.add(span(exchange, problem));
                }
            }
        }
        if (!wrong.isEmpty()) {
            return Verdict.broken(
                    wrong.stream().distinct().limit(Verdict.MOST_EVIDENCE).collect(Collectors.joining("; ")), evidence);
        }
        if (seen.probe().answer().head().isEmpty()) {
            return Verdict.noEvidence(Answers.noHead(seen.probe().answer()), null);
        }
        Exchange kept = own(seen).stream()
                .filter(exchange -> exchange.request().version().equals("HTTP/1.1") && saysKeepAlive(exchange))
                .findFirst()
                .orElse(null);
        if (kept != null) {
            return keptAlive(kept);
        }
        return own(seen).stream().anyMatch(FramingChecks::framed)
                ? Verdict.kept(summary(seen))
                : Verdict.noEvidence("no content came whose framing could be judged", "give a longer --window");
    }

    private static boolean framed(Exchange exchange) {
        ResponseReader response = exchange.response();
        if (exchange.request().method().equals("HEAD")) {
            return false;
        }
        return response.complete()
                || (response.framing() == Framing.CHUNKED
                        ? response.chunks() > 0
                        : response.body().size() > 0);
    }

    /** What cannot be understood any more is shown to its end. */
    private static Span span(Exchange exchange, Problem problem) {
        List<Problem> own = exchange.response().problems();
        boolean last = exchange.response().broken() && problem.equals(own.get(own.size() - 1));
        int length = last ? exchange.recording().size() - (int) problem.offset() : problem.length();
        return Span.raw(exchange, problem.offset(), length);
    }

    private static String summary(Observations seen) {
        Exchange watched = Answers.watched(seen);
        Framing framing = watched.response().framing();
        return framing == Framing.CHUNKED
                ? "chunked: " + Answers.count(watched.response().chunks(), "chunk") + ", all well formed"
                : framing.label();
    }

    private static List<Problem> problems(Exchange exchange) {
        ResponseReader response = exchange.response();
        List<Problem> problems = new ArrayList<>(response.problems());
        int size = exchange.recording().size();
        boolean itself = exchange.end() == End.CUT || exchange.end() == End.RESET;
        if (exchange.head().isEmpty() && size > 0 && itself && problems.isEmpty()) {
            problems.add(new Problem("the connection ended within the response head", 0, size));
        } else if (exchange.head().isPresent() && itself && !response.complete() && !response.broken()) {
            if (response.framing() == Framing.CHUNKED) {
                problems.add(new Problem("the chunked body ended " + response.chunkedPlace(), size, 0));
            } else if (response.framing() == Framing.LENGTH) {
                problems.add(new Problem(
                        Answers.count(response.missing(), "byte") + " of the declared Content-Length never came",
                        size,
                        0));
            }
        }
        if (response.excess() > 0 && !exchange.request().method().equals("HEAD")) {
            problems.add(new Problem(
                    "bytes follow the end of the response ("
                            + response.framing().label() + ")",
                    size - response.excess(),
                    response.excess()));
        }
        return problems;
    }

    private static boolean saysKeepAlive(Exchange exchange) {
        return exchange.head().isPresent()
                && exchange.response().framing() == Framing.CLOSE
                && exchange.head().orElseThrow().saysKeepAlive();
    }

    /** "In order to remain persistent, all messages on a connection need to have a self-defined message length" (9112, 9.3). */
    private static Verdict keptAlive(Exchange exchange) {
        String actual = "it says keep-alive, but has neither chunks nor Content-Length:"
                + " only closing the connection can end this body";
        List<Span> evidence = Answers.lines(exchange, "connection");
        // A server of HTTP/1.0 has no chunks, and its clients have learnt to wait for the end of the connection.
        boolean old = exchange.head().orElseThrow().version().equals("HTTP/1.0");
        return (old ? Verdict.concern(actual, evidence) : Verdict.broken(actual, evidence))
                .remedy("Leave Connection: keep-alive out, or send Connection: close; better, send chunks.");
    }

    /** A stream that came to its declared end is finite, and its length no lie; what is a lie breaks http.framing. */
    static Verdict noContentLength(Observations seen) {
        Exchange answer = Answers.watched(seen);
        ResponseReader response = answer.response();
        String actual = Answers.header(answer, "Content-Length");
        if (Answers.lines(answer, "content-length").isEmpty()) {
            return Verdict.kept(actual);
        }
        if (!problems(answer).isEmpty()) {
            return Verdict.blockedBy("http.framing", actual + ", and the framing is wrong");
        }
        return response.complete() && response.body().size() > 0
                ? Verdict.notApplicable(actual + ": the stream is finite and came to its end")
                : Verdict.broken(actual, Answers.lines(answer, "content-length"));
    }

    /** What hostile values that are published do to a stream counts for the rules about them. */
    private static List<Exchange> own(Observations seen) {
        return seen.exchanges().stream()
                .filter(exchange -> !Question.PUBLISH.ledTo(exchange))
                .toList();
    }
}
