package io.github.ssespec.checks.http;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.wire.Exchange;
import java.time.Duration;
import java.util.List;

/** When response heads come. Never judged on the first connection, which may be a cold one. */
final class PromptChecks {

    private PromptChecks() {}

    /** A client's open event waits for the head. */
    static Verdict head(Observations seen) {
        boolean doubled = seen.answer(Question.WATCH).equals(seen.answer(Question.PROBE));
        return prompt(seen, doubled ? Question.ANY_ACCEPT : Question.WATCH);
    }

    /** Whoever asks with HEAD waits for the head and nothing else. */
    static Verdict headMethod(Observations seen) {
        return prompt(seen, Question.HEAD);
    }

    private static Verdict prompt(Observations seen, Question question) {
        Exchange answer = seen.answer(question).orElse(null);
        if (answer == null) {
            return Answers.missing(seen, question).orElseThrow();
        }
        Duration most = seen.limits().promptHead();
        if (answer.head().isEmpty()) {
            return answer.failure() == null && !answer.response().broken()
                    ? Verdict.broken(Answers.noHead(answer) + ", at most " + Answers.seconds(most), List.of())
                    : Verdict.noEvidence(Answers.noHead(answer), null);
        }
        if (answer.isBusy()) {
            return Verdict.noEvidence(Answers.busy(answer), null);
        }
        Duration delay = answer.headDelay().orElseThrow();
        String actual = "the head came after " + Answers.seconds(delay) + ", at most " + Answers.seconds(most);
        return delay.compareTo(most) > 0 ? Verdict.broken(actual, Answers.statusLine(answer)) : Verdict.kept(actual);
    }
}
