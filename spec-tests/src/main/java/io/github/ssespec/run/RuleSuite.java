package io.github.ssespec.run;

import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

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
        return DynamicTest.dynamicTest(rule.id() + " " + rule.title(), () -> Presented.present(run.result(rule)));
    }
}
