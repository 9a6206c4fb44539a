package io.github.ssespec.junit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ssespec.cli.Runs;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Kind;
import io.github.ssespec.rules.Rule;
import io.github.ssespec.run.ExitStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.opentest4j.AssertionFailedError;

/** The tests of a run: a container a group, a test a rule, and one at the end that fails where none could be decided. */
final class RuleTests {

    private RuleTests() {}

    static Stream<DynamicNode> of(Kind kind, Runs run) {
        OnceRun once = new OnceRun(run);
        Stream<DynamicNode> groups = Catalogue.groups(kind).entrySet().stream()
                .map(group -> Map.entry(group, members(group.getKey(), run.selected())))
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> (DynamicNode) dynamicContainer(
                        group.getKey().getKey() + ": " + group.getKey().getValue(),
                        group.getValue().stream()
                                .map(rule ->
                                        dynamicTest(rule.id() + " " + rule.title(), new RuleTest(once, rule.id())))));
        return Stream.concat(
                groups, Stream.of(dynamicTest("the " + kind.word() + " was assessed", () -> assessed(once.results()))));
    }

    private static List<Rule> members(String group, List<Rule> selected) {
        return selected.stream().filter(rule -> rule.group().equals(group)).toList();
    }

    /** Aborted tests fail no build: that nothing could be decided must. */
    private static void assessed(RunResults results) {
        boolean aRuleTellsIt =
                results.results().stream().anyMatch(result -> result.failsTheRun() || result.kitFault() != null);
        if (results.exitStatus() != ExitStatus.OK && !aRuleTellsIt) {
            String notes = String.join("\n", results.notes());
            throw new AssertionFailedError(
                    notes.isEmpty() ? "No rule was decided: the tests of the rules tell why." : notes);
        }
    }
}
