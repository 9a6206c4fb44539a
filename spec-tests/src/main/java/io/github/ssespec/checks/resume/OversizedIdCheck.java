package io.github.ssespec.checks.resume;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Span;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Anyone can send an id of 16 KiB: it is answered as an id, or refused, and nobody else takes notice. */
final class OversizedIdCheck {
    private static final Set<Integer> CLEAN = Set.of(200, 204, 400, 431);

    private OversizedIdCheck() {}

    static Verdict judge(Observations seen) {
        Exchange answer = seen.answer(Question.OVERSIZED_ID).orElse(null);
        if (answer != null && Answers.cutShort(seen, answer)) {
            return Verdict.overBudget();
        }
        if (answer == null || answer.isBusy()) {
            return Answers.missing(seen, Question.OVERSIZED_ID).orElseThrow();
        }
        if (Answers.deadBefore(seen, answer)) {
            return Answers.dead();
        }
        Exchange after = seen.answer(Question.AFTER_OVERSIZED).orElse(null);
        Optional<String> harm = Optional.ofNullable(after).flatMap(plain -> harm(plain, seen));
        String got =
                answer.head().isEmpty() ? Answers.noHead(answer) : Answers.status(answer) + " to " + answer.purpose();
        if (harm.isPresent()) {
            return Verdict.broken(got + "; then " + harm.get(), evidence(answer));
        }
        if (!CLEAN.contains(answer.status())) {
            return Verdict.broken(got, evidence(answer));
        }
        if (after != null && Answers.cutShort(seen, after)) {
            return Verdict.overBudget();
        }
        if (after == null || after.isBusy()) {
            return Answers.missing(seen, Question.AFTER_OVERSIZED).orElseThrow();
        }
        return alike(after, seen)
                ? Verdict.kept(got + ", and the subject serves on")
                : Verdict.noEvidence(
                        got + "; then " + Answers.status(after) + ", maybe since the stream is over", null);
    }

    /** What is wrong with the answer to a plain request that came next. */
    private static Optional<String> harm(Exchange after, Observations seen) {
        if (after.head().isEmpty()) {
            return Answers.cutShort(seen, after) ? Optional.empty() : Optional.of(Answers.noHead(after));
        }
        boolean over = Answers.watched(seen).end() != End.BY_KIT && after.status() < 500;
        return after.isBusy() || alike(after, seen) || over
                ? Optional.empty()
                : Optional.of(Answers.status(after) + " to " + after.purpose());
    }

    private static boolean alike(Exchange after, Observations seen) {
        Exchange probe = seen.probe().answer();
        return after.status() == probe.status() && after.isEventStream() == probe.isEventStream();
    }

    private static List<Span> evidence(Exchange answer) {
        return answer.head().isEmpty() ? List.of() : List.of(Answers.statusLine(answer));
    }
}
