package io.github.ssespec.checks.cors;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.wire.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "If `Access-Control-Allow-Origin` is set to * or a static origin …, then configure no Vary"; else it is needed. */
final class VaryCheck {

    private VaryCheck() {}

    static Verdict judge(Observations seen) {
        List<Exchange> answers = new ArrayList<>();
        for (Question question : List.of(Question.ORIGIN, Question.OTHER_ORIGIN, Question.WATCH)) {
            Optional<Verdict> missing = Answers.missing(seen, question);
            if (missing.isPresent()) {
                return missing.get();
            }
            answers.add(seen.answer(question).orElseThrow());
        }
        if (answers.stream().map(VaryCheck::allowed).distinct().count() == 1) {
            return Verdict.notApplicable("the answer is the same for this origin, another one and none: "
                    + Answers.header(answers.get(0), AllowChecks.ALLOW_ORIGIN));
        }
        List<Exchange> silent =
                answers.stream().filter(answer -> !varies(answer)).toList();
        return silent.isEmpty()
                ? Verdict.kept("the answer depends on Origin, and says Vary: Origin")
                : Verdict.broken(
                        "the answer depends on Origin, and says so not with Vary: "
                                + silent.get(0).purpose() + " gets " + Answers.header(silent.get(0), "Vary"),
                        silent.stream()
                                .flatMap(answer -> AllowChecks.evidence(answer, AllowChecks.ALLOW_ORIGIN).stream())
                                .toList());
    }

    private static List<List<String>> allowed(Exchange answer) {
        return List.of(
                AllowChecks.values(answer, AllowChecks.ALLOW_ORIGIN),
                AllowChecks.values(answer, AllowChecks.ALLOW_CREDENTIALS));
    }

    private static boolean varies(Exchange answer) {
        List<String> names = answer.head().orElseThrow().members("vary");
        return names.contains("origin") || names.contains("*");
    }
}
