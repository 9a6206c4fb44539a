package io.github.ssespec.reports;

import java.util.regex.Pattern;

/**
 * Why a rule was skipped or stayed inconclusive, in the words of the results file.
 *
 * @param text one of {@code not-selected}, {@code option}, {@code not-applicable}, {@code no-evidence}, {@code budget},
 *     or {@code blocked-by:RULE}
 */
public record Reason(String text) {
    private static final String BLOCKED_BY = "blocked-by:";
    private static final Pattern KNOWN =
            Pattern.compile("not-selected|option|not-applicable|no-evidence|budget|blocked-by:[a-z0-9.-]+");

    /**
     * Takes a reason in its written form.
     *
     * @throws IllegalArgumentException when it is none of the six
     */
    public Reason {
        if (!KNOWN.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + Visible.shortened(text)
                    + "' is no reason; known are not-selected, option, not-applicable, no-evidence, budget"
                    + " and blocked-by:RULE");
        }
    }

    /** The user chose other rules. */
    public static Reason notSelected() {
        return new Reason("not-selected");
    }

    /** The option that the rule needs was not given. */
    public static Reason option() {
        return new Reason("option");
    }

    /** The subject has no such feature. */
    public static Reason notApplicable() {
        return new Reason("not-applicable");
    }

    /** What the rule looks at did not occur. */
    public static Reason noEvidence() {
        return new Reason("no-evidence");
    }

    /** The time for the whole run was used up. */
    public static Reason budget() {
        return new Reason("budget");
    }

    /**
     * Another rule failed, and this one depends on it.
     *
     * @param rule the identifier of that other rule
     */
    public static Reason blockedBy(String rule) {
        return new Reason(BLOCKED_BY + rule);
    }

    /** The written form. */
    @Override
    public String toString() {
        return text;
    }
}
