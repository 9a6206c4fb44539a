package io.github.ssespec.checks.cors;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Span;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Header;
import io.github.ssespec.wire.http.HeaderLine;
import java.util.ArrayList;
import java.util.List;

/** "CORS check": what an answer must say so that a page may read it. */
final class AllowChecks {
    static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";

    private AllowChecks() {}

    /** A failed CORS check is a network error: the client would reconnect for ever. */
    static Verdict origin(Observations seen) {
        List<String> wrong = new ArrayList<>();
        List<Span> evidence = new ArrayList<>();
        List<Verdict> missing = new ArrayList<>();
        for (Question question : List.of(Question.ORIGIN, Question.ORIGIN_REFUSED, Question.ORIGIN_AFTER_END)) {
            Exchange answer = seen.answer(question).orElse(null);
            if (question == Question.ORIGIN_AFTER_END && answer == null) {
                // Only a stream that came to an end leads to it.
                continue;
            }
            Answers.missing(seen, question).ifPresent(missing::add);
            if (answer != null && answer.head().isPresent() && !answer.isBusy() && !allows(answer)) {
                wrong.add(Answers.status(answer) + " to a request for " + question.purpose() + ": "
                        + Answers.header(answer, ALLOW_ORIGIN));
                evidence.addAll(evidence(answer, ALLOW_ORIGIN));
            }
        }
        if (!wrong.isEmpty()) {
            return Verdict.broken(String.join("; ", wrong), evidence);
        }
        return missing.isEmpty()
                ? Verdict.kept(Answers.header(seen.answer(Question.ORIGIN).orElseThrow(), ALLOW_ORIGIN))
                : missing.get(0);
    }

    /** With credentials a client takes no {@code *} for an answer. */
    static Verdict credentials(Observations seen) {
        return Answers.missing(seen, Question.ORIGIN).orElseGet(() -> {
            Exchange answer = seen.answer(Question.ORIGIN).orElseThrow();
            List<String> values = values(answer, ALLOW_CREDENTIALS);
            if (!values.contains("true")) {
                return Verdict.notApplicable(
                        values.isEmpty() ? "no credentials are allowed" : Answers.header(answer, ALLOW_CREDENTIALS));
            }
            String actual = Answers.header(answer, ALLOW_ORIGIN) + " with " + ALLOW_CREDENTIALS + ": true";
            return values(answer, ALLOW_ORIGIN).contains("*")
                    ? Verdict.broken(actual, Answers.lines(answer, ALLOW_ORIGIN))
                    : Verdict.kept(actual);
        });
    }

    /** Whether the one line that says so names any origin or the asker's. */
    static boolean allows(Exchange answer) {
        List<String> values = values(answer, ALLOW_ORIGIN);
        return values.size() == 1 && (values.get(0).equals("*") || values.get(0).equals(asker(answer)));
    }

    static List<Span> evidence(Exchange answer, String name) {
        List<Span> lines = Answers.lines(answer, name);
        return lines.isEmpty() ? List.of(Answers.statusLine(answer)) : lines;
    }

    static List<String> values(Exchange answer, String name) {
        return answer.head().orElseThrow().all(name).stream()
                .map(HeaderLine::value)
                .toList();
    }

    private static String asker(Exchange answer) {
        return answer.request().headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("Origin"))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }
}
