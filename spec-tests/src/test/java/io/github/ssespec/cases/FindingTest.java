package io.github.ssespec.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.checks.Judgement;
import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.script.Script;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingTest {
    private static final Verdict KEPT = Verdict.kept("fine");
    private static final Verdict OPEN = Verdict.noEvidence("nothing came", null);
    private static final Verdict BROKEN = Verdict.broken("wrong", List.of());
    private static final Verdict SKIPPED = Verdict.notApplicable("no such thing");

    private static Verdict of(Verdict... verdicts) {
        return Finding.of(Stream.of(verdicts)
                        .map(verdict -> new Tried(
                                Case.of(
                                        "parse.lf",
                                        Scene.of("a way", stage -> Script.of(), stage -> {}),
                                        seen -> verdict),
                                new Judgement(verdict, null, 0),
                                null))
                        .toList())
                .judgement()
                .verdict();
    }

    @Test
    void aBreachInOneWayIsABreach() {
        assertThat(of(KEPT, OPEN, BROKEN).outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(of(KEPT, BROKEN, BROKEN).actual()).isEqualTo("a way: wrong (and in 1 more of 3 ways)");
    }

    @Test
    void nothingPassesWhileSomethingIsMissing() {
        assertThat(of(KEPT, OPEN).outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void waysThatDoNotApplyLeaveTheOthers() {
        assertThat(of(KEPT, SKIPPED).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(of(SKIPPED, SKIPPED).outcome()).isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void whatWasSeenIsNamedForEachOfAFewWays() {
        assertThat(of(KEPT, KEPT).actual()).isEqualTo("a way: fine; a way: fine");
    }
}
