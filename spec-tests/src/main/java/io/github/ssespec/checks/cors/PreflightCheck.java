package io.github.ssespec.checks.cors;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.http.Head;
import java.util.ArrayList;
import java.util.List;

/** A client built on fetch sends Last-Event-ID as any other header, and so asks first. */
final class PreflightCheck {
    private static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";

    private PreflightCheck() {}

    static Verdict judge(Observations seen) {
        return Answers.missing(seen, Question.PREFLIGHT).orElseGet(() -> {
            Exchange answer = seen.answer(Question.PREFLIGHT).orElseThrow();
            List<String> wrong = new ArrayList<>();
            if (answer.status() < 200 || answer.status() > 299) {
                wrong.add("the preflight got " + Answers.status(answer));
            }
            if (!AllowChecks.allows(answer)) {
                wrong.add(Answers.header(answer, AllowChecks.ALLOW_ORIGIN));
            }
            if (!allowsHeader(answer)) {
                wrong.add(Answers.header(answer, ALLOW_HEADERS));
            }
            return wrong.isEmpty()
                    ? Verdict.kept(Answers.status(answer) + ", " + Answers.header(answer, ALLOW_HEADERS))
                    : Verdict.broken(String.join("; ", wrong), Answers.statusLine(answer));
        });
    }

    /** "`*` … counts as a wildcard for requests without credentials". */
    private static boolean allowsHeader(Exchange answer) {
        Head head = answer.head().orElseThrow();
        List<String> names = head.members(ALLOW_HEADERS);
        boolean credentials =
                AllowChecks.values(answer, AllowChecks.ALLOW_CREDENTIALS).contains("true");
        return names.contains("last-event-id") || names.contains("*") && !credentials;
    }
}
