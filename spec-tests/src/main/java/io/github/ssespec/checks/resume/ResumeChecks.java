package io.github.ssespec.checks.resume;

import io.github.ssespec.checks.Check;
import io.github.ssespec.observe.Question;
import java.util.List;

/** The checks of group resume, in the catalogue's order. */
public final class ResumeChecks {

    private ResumeChecks() {}

    /** All of them. */
    public static List<Check> all() {
        return List.of(
                resume("resume.ids-unique", IdChecks::unique),
                resume("resume.ids-throughout", IdChecks::throughout),
                resume("resume.oversized-id", OversizedIdCheck::judge)
                        .asks(Question.OVERSIZED_ID, Question.AFTER_OVERSIZED),
                resume("resume.reflected-id", ReflectedIdCheck::judge)
                        .asks(Question.REFLECTED_ID, Question.FORGED_LINE));
    }

    private static Check resume(String rule, Check.Judge judge) {
        return Check.of(rule, judge).asks(Question.WATCH).after("http.status", "http.content-type", "http.is-a-stream");
    }
}
