package io.github.ssespec.checks.http;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Span;
import io.github.ssespec.wire.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of the stream when Accept says something else, or nothing. */
final class AcceptChecks {

    private AcceptChecks() {}

    /** "User agents may set (`Accept`, `text/event-stream`)": so they may leave it, too. */
    static Verdict absent(Observations seen) {
        List<String> refused = new ArrayList<>();
        List<Span> evidence = new ArrayList<>();
        List<Verdict> undecided = new ArrayList<>();
        for (Question question : List.of(Question.NO_ACCEPT, Question.ANY_ACCEPT)) {
            Optional<Verdict> missing = Answers.missing(seen, question);
            missing.ifPresent(undecided::add);
            Exchange answer = seen.answer(question).orElse(null);
            if (answer == null) {
                continue;
            }
            if (missing.isEmpty() && !answer.isEventStream()) {
                refused.add(question.purpose() + ": " + Answers.status(answer) + ", "
                        + Answers.header(answer, "Content-Type"));
                evidence.add(Answers.statusLine(answer));
            } else if (answer.head().isEmpty()) {
                refused.add(Answers.noHead(answer));
            }
        }
        // Where both got nothing, it need not be for want of that header.
        if (!refused.isEmpty() && undecided.size() < 2) {
            return Verdict.broken(String.join("; ", refused), evidence);
        }
        return undecided.isEmpty()
                ? Verdict.kept("the stream came without Accept, and with Accept: */*")
                : undecided.get(0);
    }

    /** What somebody gets who does not accept an event stream. */
    static Verdict mismatch(Observations seen) {
        return Answers.missing(seen, Question.OTHER_ACCEPT).orElseGet(() -> {
            Exchange answer = seen.answer(Question.OTHER_ACCEPT).orElseThrow();
            String what = answer.isEventStream()
                    ? "the stream nevertheless"
                    : Answers.status(answer) + ", " + Answers.header(answer, "Content-Type");
            return Verdict.fact("Accept: application/json gets " + what, List.of(Answers.statusLine(answer)));
        });
    }
}
