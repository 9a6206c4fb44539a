package io.github.ssespec.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.baseline.Baseline;
import io.github.ssespec.checks.Check;
import io.github.ssespec.checks.Checks;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Status;
import io.github.ssespec.reports.console.Progress;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Edition;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.script.Scripted;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class ServerRunTest {

    @Test
    void aCheckThatThrowsIsAFaultOfTheKitAndNoFinding() throws IOException {
        Map<String, Check> checks = new HashMap<>(Checks.server());
        checks.put("wire.utf8", Check.of("wire.utf8", seen -> {
            throw new IllegalStateException("out of order");
        }));

        RunResults results = run("data: \\xFF\\n\\nData: lost\\n\\n", checks).results();

        assertThat(results.exitStatus()).isEqualTo(ExitStatus.KIT_FAULT);
        assertThat(results.results())
                .filteredOn(result -> result.rule().equals("wire.utf8"))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.kitFault()).contains("out of order");
                    assertThat(result.status()).isEqualTo(Status.INCONCLUSIVE);
                });
    }

    @Test
    void jUnitPresentsEachRuleAsATestWithTheSameStatus() throws IOException {
        ServerRun run = run("data: \\xFF\\n\\n", Checks.server());

        TestExecutionSummary counted = Suites.present(CompletableFuture.completedFuture(run));

        RunResults results = run.results();
        assertThat(counted.getTestsFoundCount()).isEqualTo(Catalogue.server().size());
        assertThat(counted.getTestsFailedCount()).isEqualTo(results.summary().failed());
        assertThat(counted.getTestsAbortedCount())
                .isEqualTo(results.summary().skipped() + results.summary().inconclusive());
    }

    @Test
    void everyRuleOfTheCatalogueHasExactlyOneResult() throws IOException {
        RunResults results = run("data: a\\n\\n", Checks.server()).results();

        assertThat(results.results())
                .extracting(result -> result.rule())
                .containsExactlyElementsOf(
                        Catalogue.server().stream().map(rule -> rule.id()).toList());
    }

    @Test
    void whoIsWaitedForIsToldBeforeAnythingElseIsCounted() throws IOException {
        List<String> told = new CopyOnWriteArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void update(String whatIsWatched, int eventsSeen, int rulesDecided, int rules) {
                told.add(eventsSeen + " of " + whatIsWatched);
            }

            @Override
            public void waiting(String what) {
                told.add(what);
            }

            @Override
            public void done() {}
        };

        run("data: a\\n\\n", Map.of(), Optional.of(Duration.ofMinutes(1)), Terms.USUAL, progress);

        assertThat(told).startsWith("Waiting until a test answers", "0 of a test");
    }

    @Test
    void aRuleThatIsNewerThanTheEditionIsTriedAndCannotFailTheRun() throws IOException {
        Set<String> older = new HashSet<>(Edition.newest().rules());
        older.remove("wire.utf8");
        Terms terms = new Terms(false, true, Baseline.NONE, new Edition("0.0", older));

        ServerRun run = run("data: \\xFF\\n\\n", Checks.server(), Optional.empty(), terms, Progress.none());

        RunResults results = run.results();
        RuleResult newer = run.result(Catalogue.find("wire.utf8").orElseThrow());
        assertThat(newer.status()).isEqualTo(Status.FAILED);
        assertThat(newer.counted()).isFalse();
        assertThat(results.edition()).isEqualTo("0.0");
        assertThat(results.exitStatus()).isEqualTo(ExitStatus.OK);
        assertThat(Suites.present(CompletableFuture.completedFuture(run)).getTestsFailedCount())
                .isZero();
    }

    @Test
    void jUnitIsToldOfAnExpectedFailureAsAbortedAndOfAStaleEntryAsFailed() throws IOException {
        Baseline baseline = new Baseline(Map.of("wire.utf8", "known", "wire.bom", "mended"));
        Terms terms = new Terms(false, true, baseline, Edition.newest());

        ServerRun run =
                run("data: \\xFF\\n\\ndata: b\\n\\n", Checks.server(), Optional.empty(), terms, Progress.none());

        List<String> failed = Suites.present(CompletableFuture.completedFuture(run)).getFailures().stream()
                .map(failure -> String.valueOf(failure.getException().getMessage()))
                .toList();
        assertThat(failed).containsExactly("wire.bom: stale: it passed, but is in the baseline");
        assertThat(run.results().notes()).contains("Passed, and to be taken out of the baseline: wire.bom.");
        assertThat(run.results().exitStatus()).isEqualTo(ExitStatus.FAILED);
    }

    private static ServerRun run(String stream, Map<String, Check> checks) throws IOException {
        return run(stream, checks, Optional.empty(), Terms.USUAL, Progress.none());
    }

    private static ServerRun run(
            String stream, Map<String, Check> checks, Optional<Duration> waitFor, Terms terms, Progress progress)
            throws IOException {
        try (ScriptPlayer player = ScriptPlayer.start(path -> Scripted.of(Reply.stream(stream)))) {
            RunOptions options = new RunOptions(
                    Target.of(player.uri("/events")),
                    List.of(),
                    Catalogue.server(),
                    Limits.REAL.withWindow(Duration.ofMillis(500)),
                    waitFor,
                    terms,
                    false,
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            return ServerRun.observe(options, new RunProgress(progress, "a test", 1), checks);
        }
    }
}
