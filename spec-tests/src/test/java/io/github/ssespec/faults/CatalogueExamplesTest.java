package io.github.ssespec.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.reports.Level;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Rule;
import io.github.ssespec.run.Trial;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Scripted;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the catalogue shows as right and as wrong is judged so. */
class CatalogueExamplesTest {

    static List<Named<Rule>> rules() {
        return Catalogue.server().stream()
                .filter(rule -> rule.group().equals("wire"))
                .map(rule -> Named.of(rule.id(), rule))
                .toList();
    }

    private static Verdict judge(Rule rule, List<String> example) {
        boolean ends = rule.id().equals("wire.terminated");
        Reply stream = Reply.stream(String.join("", example));
        Trial trial = Trial.of("/example", Scripted.of(ends ? stream.end() : stream));
        return trial.on(rule.id());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRightExampleKeepsTheRule(Rule rule) {
        Verdict verdict = judge(rule, rule.right());
        assertThat(verdict.outcome())
                .as(verdict.actual())
                .isEqualTo(rule.level() == Level.INFO ? Outcome.FACT : Outcome.KEPT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theWrongExampleBreaksTheRule(Rule rule) {
        Verdict verdict = judge(rule, rule.wrong());
        assertThat(verdict.outcome())
                .as(verdict.actual())
                .isEqualTo(rule.level() == Level.INFO ? Outcome.FACT : Outcome.BROKEN);
    }
}
