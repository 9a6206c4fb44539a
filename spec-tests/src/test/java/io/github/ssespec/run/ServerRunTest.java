package io.github.ssespec.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.checks.Check;
import io.github.ssespec.checks.Checks;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Status;
import io.github.ssespec.reports.console.Progress;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.script.Scripted;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

        run("data: a\\n\\n", Map.of(), Optional.of(Duration.ofMinutes(1)), progress);

        assertThat(told).startsWith("0 of a test", "Waiting until a test answers", "0 of a test");
    }

    private static ServerRun run(String stream, Map<String, Check> checks) throws IOException {
        return run(stream, checks, Optional.empty(), Progress.none());
    }

    private static ServerRun run(
            String stream, Map<String, Check> checks, Optional<Duration> waitFor, Progress progress)
            throws IOException {
        try (ScriptPlayer player = ScriptPlayer.start(path -> Scripted.of(Reply.stream(stream)))) {
            RunOptions options = new RunOptions(
                    Target.of(player.uri("/events")),
                    List.of(),
                    Catalogue.server(),
                    Limits.REAL.withWindow(Duration.ofMillis(500)),
                    waitFor,
                    false,
                    false,
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty());
            return ServerRun.observe(options, new RunProgress(progress, "a test", 1), checks);
        }
    }
}
