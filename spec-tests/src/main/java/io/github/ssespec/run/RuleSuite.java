package io.github.ssespec.run;

import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.Status;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Presents each rule of a run as a test: a container a group, a test a rule. */
@ExtendWith(RunParameter.class)
public final class RuleSuite {

    /** The rules of a run, by group. */
    @TestFactory
    Stream<DynamicContainer> rules(RuleRun run) {
        return Catalogue.groups(run.kind()).entrySet().stream()
                .map(group -> DynamicContainer.dynamicContainer(
                        group.getKey() + ": " + group.getValue(),
                        run.rules().stream()
                                .filter(rule -> rule.group().equals(group.getKey()))
                                .map(rule -> test(run, rule))));
    }

    private static DynamicTest test(RuleRun run, Rule rule) {
        return DynamicTest.dynamicTest(rule.id() + " " + rule.title(), () -> present(run.result(rule)));
    }

    /** The verdict is known before: these exceptions tell JUnit of it, and no status is read from them. */
    private static void present(RuleResult result) {
        if (result.kitFault() != null) {
            throw new IllegalStateException(result.kitFault());
        }
        if (result.stale()) {
            throw new AssertionFailedError(result.rule() + ": " + result.standing());
        }
        if (result.failsTheRun()) {
            throw new AssertionFailedError(result.rule() + ": " + result.actual(), result.expected(), result.actual());
        }
        if (result.status().undecided() || result.status() == Status.FAILED) {
            String why = result.standing().isEmpty() ? result.status().label() : result.standing();
            throw new TestAbortedException(why + ": " + result.actual());
        }
    }
}
