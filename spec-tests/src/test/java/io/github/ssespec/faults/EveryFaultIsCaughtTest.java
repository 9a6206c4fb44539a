package io.github.ssespec.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.reports.Level;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.run.FaultMatrix;
import io.github.ssespec.run.Trial;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("trials")
class EveryFaultIsCaughtTest {

    static List<Named<Fault>> faults() {
        return Faults.all().stream()
                .map(fault -> Named.of(fault.rule() + ": " + fault.name(), fault))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theRuleIsFoundBrokenInTheExpectedWordsAndNoOtherIs(Fault fault) {
        Trial trial = Trial.of(fault);
        Verdict verdict = trial.on(fault.rule());
        boolean information = Catalogue.find(fault.rule()).orElseThrow().level() == Level.INFO;
        TreeSet<String> others = new TreeSet<>(trial.broken());
        others.remove(fault.rule());

        assertThat(trial.hasKitFault()).isFalse();
        assertThat(verdict.outcome())
                .as(verdict.actual())
                .isIn(information ? List.of(Outcome.FACT) : List.of(Outcome.BROKEN, Outcome.CONCERN));
        assertThat(verdict.actual()).contains(fault.expected());
        assertThat(others).as("other rules that break").containsExactlyInAnyOrderElementsOf(fault.also());
        assertThat(MatrixPage.LINES).contains(FaultMatrix.row(fault, trial).strip());
    }
}
