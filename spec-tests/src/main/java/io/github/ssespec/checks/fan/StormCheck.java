package io.github.ssespec.checks.fan;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.wire.Exchange;
import java.util.List;

/** When a network comes back, every client reconnects in the same second, and many give up and try again. */
final class StormCheck {

    private StormCheck() {}

    static Verdict judge(Observations seen) {
        Exchange answer = seen.answer(Question.AFTER_STORM).orElse(null);
        if (answer == null) {
            return Answers.missing(seen, Question.AFTER_STORM).orElseThrow();
        }
        if (Answers.cutShort(seen, answer)) {
            return Verdict.overBudget();
        }
        if (Answers.deadBefore(seen, answer)) {
            return Answers.dead();
        }
        if (answer.head().isEmpty()) {
            return Verdict.broken(Answers.noHead(answer), List.of());
        }
        if (answer.isBusy()) {
            return Verdict.noEvidence(Answers.busy(answer), null);
        }
        String actual = Answers.status(answer) + " to " + answer.purpose();
        if (answer.isEventStream()) {
            return Verdict.kept(actual);
        }
        return answer.status() >= 500
                ? Verdict.broken(actual, Answers.statusLine(answer))
                : Verdict.noEvidence(actual + ": an answer, though not the stream", null);
    }
}
