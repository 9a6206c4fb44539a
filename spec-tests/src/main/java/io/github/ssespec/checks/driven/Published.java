package io.github.ssespec.checks.driven;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.drive.Driven;
import io.github.ssespec.drive.Passage;
import io.github.ssespec.drive.Publication;
import io.github.ssespec.drive.Sent;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The publications that a rule is about, judged one by one. */
public final class Published {
    private static final List<Outcome> WORST_FIRST =
            List.of(Outcome.BROKEN, Outcome.UNDECIDED, Outcome.CONCERN, Outcome.KEPT);

    private Published() {}

    /** Judges one publication by what its subscribers got. */
    @FunctionalInterface
    public interface Judge {
        /** Judges a publication that the hook answered; there is a passage for each subscriber that was there. */
        Verdict judge(Driven driven, Sent sent, List<Passage> passages);
    }

    /**
     * The worst verdict on the publications of a rule.
     *
     * @param field the field that the rule is about
     */
    public static Verdict judge(Observations seen, String rule, Publication.Field field, Judge judge) {
        Driven driven = seen.driven().orElse(null);
        if (driven == null) {
            return notDriven(seen);
        }
        List<Sent> all = driven.sent().stream()
                .filter(sent -> sent.probe() != null && sent.probe().rule().equals(rule))
                .toList();
        if (driven.missing().contains(field)) {
            return Verdict.notApplicable("there is no way to publish " + article(field));
        }
        if (all.isEmpty()) {
            return driven.unfit().contains(rule)
                    ? Verdict.notApplicable("such a value cannot stand in the hook's template")
                    : none(driven);
        }
        List<Verdict> verdicts = new ArrayList<>();
        if (driven.trouble() != null && !driven.whole(rule)) {
            verdicts.add(none(driven));
        }
        all.forEach(sent -> verdicts.add(judge(driven, sent, seen.passages(sent), judge)));
        if (verdicts.size() > 1 && verdicts.stream().allMatch(verdict -> verdict.outcome() == Outcome.KEPT)) {
            return Verdict.kept(Answers.count(verdicts.size(), "value") + "; "
                    + verdicts.get(0).actual());
        }
        return verdicts.stream()
                .min(Comparator.comparing(verdict -> WORST_FIRST.indexOf(verdict.outcome())))
                .orElseThrow();
    }

    /** What was on its way when the hook broke down is not to blame for that; what it forged, it forged. */
    private static Verdict judge(Driven driven, Sent sent, List<Passage> passages, Judge judge) {
        Verdict verdict = judge.judge(driven, sent, passages);
        boolean onItsWay = driven.trouble() != null && passages.stream().noneMatch(Passage::closed);
        boolean forged = verdict.outcome() == Outcome.BROKEN
                && Objects.requireNonNull(sent.probe()).hostile();
        return onItsWay && !forged ? none(driven) : verdict;
    }

    /** {@code an id}, {@code a retry}. */
    static String article(Publication.Field field) {
        return switch (field) {
            case EVENT -> "an event type";
            case DATA -> "data";
            case ID -> "an id";
            case RETRY -> "a reconnection time";
            case COMMENT -> "a comment";
        };
    }

    /** Nothing was published at all. */
    public static Verdict notDriven(Observations seen) {
        return Answers.missing(seen, Question.PUBLISH)
                .orElseGet(() -> Verdict.noEvidence("nothing was published", null));
    }

    static Verdict none(Driven driven) {
        if (driven.silent()) {
            return Verdict.broken(
                    "the publish hook took " + Answers.count(driven.sent().size(), "event")
                            + ", and none of them came to any of "
                            + Answers.count(driven.subscribers().size(), "subscriber"),
                    List.of());
        }
        return Optional.ofNullable(driven.trouble())
                .map(trouble -> Verdict.noEvidence(trouble, null))
                .orElseGet(Verdict::overBudget);
    }
}
