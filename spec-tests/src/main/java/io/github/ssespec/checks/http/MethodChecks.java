package io.github.ssespec.checks.http;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Span;
import io.github.ssespec.wire.Exchange;
import java.util.List;

/** Methods besides the stream's own. */
final class MethodChecks {

    private MethodChecks() {}

    /** "the server MUST NOT send content in the response" to HEAD (RFC 9110, 9.3.2). */
    static Verdict head(Observations seen) {
        return Answers.missing(seen, Question.HEAD)
                .map(missing -> missing.reason() != null
                                && seen.answer(Question.HEAD).isPresent()
                                && seen.answer(Question.HEAD)
                                        .orElseThrow()
                                        .head()
                                        .isEmpty()
                        ? Verdict.blockedBy("http.head-prompt", missing.actual())
                        : missing)
                .orElseGet(() -> {
                    Exchange answer = seen.answer(Question.HEAD).orElseThrow();
                    int content = answer.response().excess();
                    if (content == 0) {
                        return Verdict.kept(Answers.status(answer) + " without content");
                    }
                    int from = answer.recording().size() - content;
                    return Verdict.broken(
                            Answers.status(answer) + " with content: " + Answers.count(content, "byte")
                                    + " or more follow the head",
                            Span.raw(answer, from, content));
                });
    }

    /** "The origin server MUST generate an Allow header field in a 405 response" (RFC 9110, 15.5.6). */
    static Verdict allow(Observations seen) {
        List<Exchange> refusals =
                seen.exchanges().stream().filter(e -> e.status() == 405).toList();
        if (refusals.isEmpty() && seen.answer(Question.OPTIONS).isEmpty()) {
            return Verdict.noEvidence("neither HEAD nor OPTIONS was asked, since the stream did not come", null);
        }
        if (refusals.isEmpty()) {
            return Verdict.notApplicable("nothing was answered with 405");
        }
        List<Exchange> without = refusals.stream()
                .filter(e -> e.head().orElseThrow().all("allow").isEmpty())
                .toList();
        if (without.isEmpty()) {
            return Verdict.kept(Answers.count(refusals.size(), "answer") + " with 405: "
                    + Answers.header(refusals.get(0), "Allow"));
        }
        return Verdict.broken(
                "405 without Allow to "
                        + String.join(
                                ", ",
                                without.stream()
                                        .map(e -> e.request().method())
                                        .distinct()
                                        .toList()),
                without.stream().map(Answers::statusLine).toList());
    }
}
