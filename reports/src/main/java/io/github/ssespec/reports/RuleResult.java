package io.github.ssespec.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one rule, with all that a reader needs to understand and repeat it. Immutable.
 *
 * @param rule the stable identifier, such as {@code wire.utf8}
 * @param group the group that it belongs to, such as {@code wire}
 * @param level how much the rule asks for
 * @param source the standard and section, such as {@code HTML 9.2.5}
 * @param status what became of it
 * @param reason why it was left undecided; null exactly when it was decided
 * @param expected what the rule asks for, in terms of this subject
 * @param actual what was seen; when undecided, what was missing
 * @param title the requirement in a few words
 * @param hint the usual cause; when undecided, the option or value that would decide it
 * @param link the address of the section in the standard
 * @param rerun the command that judges only this rule again
 * @param curl a command that shows the finding without this kit, or empty
 * @param durationMs how long the rule took, in milliseconds
 * @param counted false for a rule newer than the chosen edition: it cannot fail the run
 * @param baselined whether the baseline lists it: a failure was expected
 * @param evidence the bytes that show it, and what was tried
 * @param kitFault what broke in the kit while it judged this rule, or null
 */
public record RuleResult(
        String rule,
        String group,
        Level level,
        String source,
        Status status,
        @Nullable Reason reason,
        String expected,
        String actual,
        String title,
        String hint,
        String link,
        String rerun,
        String curl,
        long durationMs,
        boolean counted,
        boolean baselined,
        List<Evidence> evidence,
        @Nullable String kitFault) {

    /**
     * Copies the list and makes every string {@linkplain Visible#shortened(String) visible and short}.
     *
     * @throws IllegalArgumentException when an undecided rule has no reason or a decided one has
     */
    public RuleResult {
        if (status.undecided() != (reason != null)) {
            throw new IllegalArgumentException(Visible.shortened(rule) + " is " + status.label()
                    + (reason == null ? " and needs a reason" : ", which has no reason, but was given " + reason));
        }
        Numbers.notNegative("durationMs", durationMs);
        rule = Visible.shortened(rule);
        group = Visible.shortened(group);
        source = Visible.shortened(source);
        expected = Visible.shortened(expected);
        actual = Visible.shortened(actual);
        title = Visible.shortened(title);
        hint = Visible.shortened(hint);
        link = Visible.shortened(link);
        rerun = Visible.shortened(rerun);
        curl = Visible.shortened(curl);
        evidence = List.copyOf(evidence);
        kitFault = kitFault == null ? null : Visible.shortened(kitFault);
    }

    /** Begins a result; what is not set stays empty, and the rule counts. */
    public static RuleResultBuilder of(String rule, String group, Level level, String source) {
        return new RuleResultBuilder(rule, group, level, source);
    }

    /** Whether this makes the run fail: a failure that counts and that no baseline expects, or a stale entry of one. */
    public boolean failsTheRun() {
        return status == Status.FAILED && counted && !baselined || stale();
    }

    /** Whether the baseline says that a rule fails which counts and passes. */
    public boolean stale() {
        return status == Status.PASSED && counted && baselined;
    }

    /** Why this weighs otherwise than its status says, in a few words; empty where it does not. */
    public String standing() {
        if (stale()) {
            return "stale: it passed, but is in the baseline";
        }
        if (status != Status.FAILED || failsTheRun()) {
            return "";
        }
        return baselined ? "expected: in the baseline" : "newer than the edition: not counted";
    }

    /** The {@linkplain Status#sign() sign} of the status, or {@code E} where the kit itself failed. */
    public String sign() {
        return kitFault == null ? status.sign() : "E";
    }

    /** Why the rule was left undecided: what was missing and, in brackets, what would decide it. */
    public String whyUndecided() {
        String missing = actual.isEmpty() ? String.valueOf(reason) : actual;
        return hint.isEmpty() ? missing : missing + " (" + hint + ")";
    }
}
