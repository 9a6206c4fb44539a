package io.github.ssespec.checks.http;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Span;
import io.github.ssespec.wire.Exchange;
import java.util.List;

/** What the HTTP version means for the framing. */
final class VersionChecks {

    private VersionChecks() {}

    /** "A server MUST NOT send a response containing Transfer-Encoding unless the … request indicates HTTP/1.1". */
    static Verdict http10(Observations seen) {
        return Answers.missing(seen, Question.HTTP10).orElseGet(() -> {
            for (Exchange exchange : seen.exchanges()) {
                List<Span> lines = Answers.lines(exchange, "transfer-encoding");
                if (exchange.request().version().equals("HTTP/1.0") && !lines.isEmpty()) {
                    return Verdict.broken(
                            "an HTTP/1.0 request was answered with " + Answers.header(exchange, "Transfer-Encoding"),
                            lines);
                }
            }
            Exchange answer = seen.answer(Question.HTTP10).orElseThrow();
            return Verdict.kept(
                    Answers.status(answer) + ", " + answer.response().framing().label());
        });
    }

    /** HTTP version and framing in use. */
    static Verdict version(Observations seen) {
        Exchange answer = seen.probe().answer();
        return Verdict.fact(
                answer.head().orElseThrow().version() + ", "
                        + answer.response().framing().label(),
                List.of(Answers.statusLine(answer)));
    }
}
