package io.github.ssespec.checks.http;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.MediaType;
import io.github.ssespec.wire.http.HeaderLine;
import io.github.ssespec.wire.http.QuotedList;
import java.util.List;

/** What Content-Type says of the stream. */
final class TypeChecks {

    private TypeChecks() {}

    /** "if res's `Content-Type` is not `text/event-stream` … then fail the connection". */
    static Verdict essence(Observations seen) {
        return Answers.onEach(seen, TypeChecks::essence);
    }

    private static Verdict essence(Exchange answer) {
        String actual = Answers.header(answer, "Content-Type");
        if (type(answer).isEventStream()) {
            return Verdict.kept(actual);
        }
        return answer.head().orElseThrow().all("content-type").isEmpty()
                ? Verdict.broken(actual, Answers.statusLine(answer))
                : Verdict.broken(actual, Answers.lines(answer, "content-type"));
    }

    /** A field that is no list stands once, with one member (RFC 9110, 5.3). */
    static Verdict once(Observations seen) {
        return Answers.onEach(seen, TypeChecks::once);
    }

    private static Verdict once(Exchange answer) {
        List<HeaderLine> lines = answer.head().orElseThrow().all("content-type");
        if (lines.isEmpty()) {
            return Verdict.notApplicable("there is no Content-Type");
        }
        if (lines.size() > 1) {
            return Verdict.broken(
                    "Content-Type stands " + lines.size() + " times", Answers.lines(answer, "content-type"));
        }
        int types = QuotedList.split(lines.get(0).value(), ',').size();
        return types > 1
                ? Verdict.broken("Content-Type holds " + types + " values", Answers.lines(answer, "content-type"))
                : Verdict.kept("one Content-Type, one type");
    }

    /** "The charset parameter may be specified. The parameter's value must be "utf-8"." */
    static Verdict charset(Observations seen) {
        return Answers.onEach(seen, TypeChecks::charset);
    }

    private static Verdict charset(Exchange answer) {
        return type(answer)
                .charset()
                .map(charset -> charset.equalsIgnoreCase("utf-8")
                        ? Verdict.kept("charset=" + charset)
                        : Verdict.broken("charset=" + charset, Answers.lines(answer, "content-type")))
                .orElseGet(() -> Verdict.kept("no charset parameter: an event stream is UTF-8 in any case"));
    }

    private static MediaType type(Exchange answer) {
        return MediaType.of(answer.head().orElseThrow());
    }
}
