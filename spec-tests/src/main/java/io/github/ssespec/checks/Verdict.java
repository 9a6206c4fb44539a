package io.github.ssespec.checks;

import io.github.ssespec.reports.Reason;
import io.github.ssespec.stream.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check says of its rule. Immutable.
 *
 * @param reason why the rule was skipped or left undecided, else null
 * @param actual what was seen, or what was missing
 * @param remedy what would decide the rule, or how to mend the breach where that is clearer than the rule's own words;
 *     null for none
 * @param evidence the bytes that it stands on
 */
public record Verdict(
        Outcome outcome,
        @Nullable Reason reason,
        String actual,
        @Nullable String remedy,
        List<Span> evidence) {
    /** Pieces of evidence kept at most. */
    public static final int MOST_EVIDENCE = 5;

    public Verdict {
        evidence = evidence.stream().limit(MOST_EVIDENCE).toList();
    }

    /** The rule is kept, and was seen to be kept. */
    public static Verdict kept(String actual) {
        return new Verdict(Outcome.KEPT, null, actual, null, List.of());
    }

    /** The rule is broken by those bytes. */
    public static Verdict broken(String actual, List<Span> evidence) {
        return new Verdict(Outcome.BROKEN, null, actual, null, evidence);
    }

    /** The rule is broken by that span. */
    public static Verdict broken(String actual, Span evidence) {
        return broken(actual, List.of(evidence));
    }

    /** Something that deserves a warning whatever the rule's level. */
    public static Verdict concern(String actual, List<Span> evidence) {
        return new Verdict(Outcome.CONCERN, null, actual, null, evidence);
    }

    /** Something worth knowing. */
    public static Verdict fact(String actual, List<Span> evidence) {
        return new Verdict(Outcome.FACT, null, actual, null, evidence);
    }

    /** The rule has nothing to say of this subject. */
    public static Verdict notApplicable(String actual) {
        return new Verdict(Outcome.SKIPPED, Reason.notApplicable(), actual, null, List.of());
    }

    /** The rule waits for an option that was not given. */
    public static Verdict needsOption(String actual, String option) {
        return new Verdict(Outcome.SKIPPED, Reason.option(), actual, option, List.of());
    }

    /** The rule could not be decided because something was not seen. */
    public static Verdict noEvidence(String actual, @Nullable String remedy) {
        return new Verdict(Outcome.UNDECIDED, Reason.noEvidence(), actual, remedy, List.of());
    }

    /** The rule could not be decided because the run's time was used up. */
    public static Verdict overBudget() {
        return new Verdict(
                Outcome.UNDECIDED, Reason.budget(), "the budget was used up", "give a longer --budget", List.of());
    }

    /** The rule could not be decided because another one is broken. */
    public static Verdict blockedBy(String rule, String actual) {
        return new Verdict(Outcome.UNDECIDED, Reason.blockedBy(rule), actual, null, List.of());
    }

    /** The same with a remedy of its own. */
    public Verdict remedy(String text) {
        return new Verdict(outcome, reason, actual, text, evidence);
    }
}
