package io.github.ssespec.run;

import io.github.ssespec.reports.Fact;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.Status;
import java.util.Set;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * What became of a rule, in the terms of JUnit: a breach fails the test, a rule that was left undecided aborts it. The
 * verdict is known before: no status is read from these exceptions.
 */
public final class Presented {
    private static final int MOST_EVIDENCE = 3;

    /** Commands that ask a subject again, which is gone when its test is over. */
    private static final Set<String> FOR_LATER = Set.of("Rerun", "curl");

    private Presented() {}

    /**
     * Ends as the test of that rule ends.
     *
     * @throws AssertionFailedError where the rule is broken; the message holds all that helps to mend it. Also where a
     *     baseline expects a breach that is gone
     * @throws TestAbortedException where it was left undecided, with the reason, or a baseline expects the breach
     * @throws IllegalStateException where the kit failed
     */
    public static void present(RuleResult result) {
        if (result.kitFault() != null) {
            throw new IllegalStateException("the kit itself failed: " + result.kitFault());
        }
        if (result.stale()) {
            throw withoutTrace(new AssertionFailedError(result.rule() + ": " + result.standing()));
        }
        if (result.failsTheRun()) {
            throw withoutTrace(new AssertionFailedError(message(result), result.expected(), result.actual()));
        }
        if (result.status() == Status.FAILED) {
            throw withoutTrace(new TestAbortedException(result.standing() + ": " + result.actual()));
        }
        if (result.status().undecided()) {
            throw withoutTrace(new TestAbortedException(result.status().label() + ": " + result.whyUndecided()));
        }
    }

    private static String message(RuleResult result) {
        return Fact.of(result, MOST_EVIDENCE).stream()
                .filter(fact -> !FOR_LATER.contains(fact.label()))
                .map(fact -> "  %-9s %s".formatted(fact.label(), fact.text()))
                .collect(Collectors.joining("\n", result.rule() + ": " + result.title() + "\n", ""));
    }

    /** Where in the kit a verdict was presented tells nobody anything. */
    private static <T extends Throwable> T withoutTrace(T exception) {
        exception.setStackTrace(new StackTraceElement[0]);
        return exception;
    }
}
