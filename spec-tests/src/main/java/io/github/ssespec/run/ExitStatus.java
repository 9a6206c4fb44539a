package io.github.ssespec.run;

import io.github.ssespec.reports.Level;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a run means to whoever started it, in order of precedence. */
public final class ExitStatus {
    /** Nothing failed. */
    public static final int OK = 0;

    /** A rule failed. */
    public static final int FAILED = 1;

    /** Wrong usage. */
    public static final int USAGE = 2;

    /** Nothing failed, but the subject could not be assessed. */
    public static final int NOT_ASSESSED = 3;

    /** The kit itself failed. */
    public static final int KIT_FAULT = 4;

    private ExitStatus() {}

    /**
     * The status of a run.
     *
     * @param answered whether the subject sent a response head
     * @param allowInconclusive whether a MUST without a verdict is let pass
     */
    static int of(List<RuleResult> results, boolean answered, boolean allowInconclusive) {
        if (results.stream().anyMatch(result -> result.kitFault() != null)) {
            return KIT_FAULT;
        }
        if (results.stream().anyMatch(RuleResult::failsTheRun)) {
            return FAILED;
        }
        boolean decided = results.stream().anyMatch(result -> !result.status().undecided());
        boolean open = !open(results).isEmpty() && !allowInconclusive;
        return !answered || !decided || open ? NOT_ASSESSED : OK;
    }

    /** What a user should know who gets {@link #NOT_ASSESSED} since a MUST could not be decided. */
    static Optional<String> note(List<RuleResult> results, boolean allowInconclusive) {
        List<String> open = open(results);
        boolean failed = results.stream().anyMatch(RuleResult::failsTheRun);
        return failed || open.isEmpty() || allowInconclusive
                ? Optional.empty()
                : Optional.of("Exit 3, since a MUST could not be decided (" + String.join(", ", open)
                        + "); --allow-inconclusive accepts that.");
    }

    /** The MUSTs that count and have no verdict. One that waits for a breach that is reported has been assessed as far as it can be. */
    static List<String> open(List<RuleResult> results) {
        Set<String> broken = results.stream()
                .filter(result -> result.status() == Status.WARNING || result.status() == Status.FAILED)
                .map(result -> "blocked-by:" + result.rule())
                .collect(Collectors.toSet());
        return results.stream()
                .filter(result -> result.status() == Status.INCONCLUSIVE && result.level() == Level.MUST)
                .filter(RuleResult::counted)
                .filter(result -> result.reason() == null
                        || !broken.contains(result.reason().text()))
                .map(RuleResult::rule)
                .toList();
    }
}
