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
        for (Exchange exchange : seen.exchanges()) {
            // What an HTTP/1.0 request is answered with is http.http10's concern.
            if (exchange.request().version().equals("HTTP/1.1")) {
                for (Problem problem : problems(exchange)) {
                    wrong.add(problem.text());
                    evidence.add(Span.raw(exchange, problem.offset(), problem.length()));
                }
            }
        }
        if (!wrong.isEmpty()) {
            return Verdict.broken(wrong.stream().distinct().limit(Verdict.MOST_EVIDENCE).collect(Collectors.joining("; ")), evidence);
        }
        boolean content = seen.exchanges().stream()
                .anyMatch(e -> e.response().body().size() > 0 || e.response().complete() && !e.request().method().equals("HEAD"));
        return content
                ? Verdict.kept(summary(seen))
                : Verdict.noEvidence("no content came whose framing could be judged", "a longer --window");
    }

    private static String summary(Observations seen) {
        Exchange watched = seen.answer(Question.WATCH).orElse(seen.probe().answer());
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
                problems.add(new Problem("the chunked body ended without its last chunk", size, 0));
            } else if (response.framing() == Framing.LENGTH) {
                problems.add(new Problem(
                        Answers.count(response.missing(), "byte") + " of the declared Content-Length never came",
                        size,
                        0));
            }
        }
        if (response.excess() > 0 && !exchange.request().method().equals("HEAD")) {
            problems.add(new Problem(
                    "bytes follow the end of the " + response.framing().label() + " body",
                    size - response.excess(),
                    response.excess()));
        }
        if (keptAliveForEver(exchange)) {
            var line = exchange.head().orElseThrow().all("connection").get(0);
            problems.add(new Problem(
                    "Connection: keep-alive without chunks or Content-Length: the end cannot be told",
                    line.offset(),
                    line.length()));
        }
        return problems;
    }

    private static boolean keptAliveForEver(Exchange exchange) {
        return exchange.head().isPresent()
                && exchange.response().framing() == Framing.CLOSE
                && exchange.head().orElseThrow().saysKeepAlive();
    }

    /** A stream that came to its declared end is finite, and its length no lie. */
    static Verdict noContentLength(Observations seen) {
        Exchange answer = seen.answer(Question.WATCH).orElse(seen.probe().answer());
        String actual = Answers.header(answer, "Content-Length");
        if (answer.head().orElse(null) == null) {
            return Verdict.noEvidence(Answers.noHead(answer), null);
        }
        if (Answers.lines(answer, "content-length").isEmpty()) {
            return Verdict.kept(actual);
        }
        boolean finite = answer.response().complete() && answer.response().excess() == 0 && answer.response().body().size() > 0;
        return finite
                ? Verdict.notApplicable(actual + ": the stream is finite and came to its end")
                : Verdict.broken(actual, Answers.lines(answer, "content-length"));
    }
}
