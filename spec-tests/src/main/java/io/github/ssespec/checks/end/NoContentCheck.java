package io.github.ssespec.checks.end;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import java.util.List;

/** "a client can be told to stop reconnecting using the HTTP 204 No Content response code". */
final class NoContentCheck {

    private NoContentCheck() {}

    static Verdict judge(Observations seen) {
        Exchange answer = seen.answer(Question.AFTER_END).orElse(null);
        if (answer == null && seen.notAsked(Question.AFTER_END).isPresent()) {
            return Answers.missing(seen, Question.AFTER_END).orElseThrow();
        }
        return Ended.judge(seen, ended -> {
            if (answer == null) {
                return ended.stillOpen();
            }
            boolean midway = ended.event().isEmpty() && ended.exchange().end() != End.CLEAN;
            return midway
                    ? Verdict.noEvidence("the stream had not come to its end: " + Answers.how(ended.exchange()), null)
                    : of(answer, seen);
        });
    }

    private static Verdict of(Exchange answer, Observations seen) {
        if (answer.head().isEmpty()) {
            String actual = Answers.noHead(answer);
            return Answers.cutShort(seen, answer)
                    ? Verdict.noEvidence(actual, "give a longer --budget")
                    : Verdict.broken(actual + ": clients try again and again", List.of());
        }
        if (answer.isBusy()) {
            return Verdict.noEvidence(Answers.busy(answer), null);
        }
        String actual = Answers.status(answer) + " to " + answer.purpose();
        if (answer.isEventStream()) {
            return Verdict.broken(
                    actual + ": a client that does not close by itself loops", Answers.statusLine(answer));
        }
        return answer.status() == 204
                ? Verdict.kept(actual)
                : Verdict.kept(actual + ", "
                        + (answer.status() == 200 ? Answers.header(answer, "Content-Type") + ", " : "")
                        + "which stops clients too; the standard's way is 204");
    }
}
