package io.github.ssespec.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.adapter.AdapterException;
import io.github.ssespec.faults.client.ClientFaults;
import io.github.ssespec.faults.client.FaultyClient;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Status;
import io.github.ssespec.reports.console.Progress;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Kind;
import io.github.ssespec.rules.RulePatterns;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class ClientRunTest {

    private static ClientRun run(ClientRun.Opener opener, String... rules) {
        ClientOptions options = new ClientOptions(
                "a client",
                "adapter",
                List.of("--adapter", "a.Client"),
                RulePatterns.select(Kind.CLIENT, List.of(rules)),
                ClientOptions.HOST,
                OptionalInt.of(16),
                ClientOptions.BUDGET,
                Terms.USUAL,
                Optional.empty());
        return ClientRun.observe(options, opener, new RunProgress(Progress.none(), "a client", rules.length));
    }

    private static RuleResult find(RunResults results, String rule) {
        return results.results().stream()
                .filter(result -> result.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRightClientPassesWhatWasSelected() {
        RunResults results = run(FaultyClient::new, "parse.lf", "reconnect.eof").results();

        assertThat(results.exitStatus()).isEqualTo(ExitStatus.OK);
        assertThat(results.summary().passed()).isEqualTo(2);
        assertThat(results.results()).hasSameSizeAs(Catalogue.client());
        assertThat(results.subject().kind()).isEqualTo("client");
        assertThat(results.connections()).isNotEmpty();
    }

    @Test
    void aBreachNamesItsBytesAndTheCommandThatRepeatsIt() {
        RunResults results = run(
                        () -> ClientFaults.all().stream()
                                .filter(fault -> fault.rule().equals("parse.crlf"))
                                .findFirst()
                                .orElseThrow()
                                .client()
                                .get(),
                        "parse.crlf")
                .results();

        assertThat(results.exitStatus()).isEqualTo(ExitStatus.FAILED);
        assertThat(find(results, "parse.crlf").actual()).contains("dispatched", "where the standard gives");
        assertThat(find(results, "parse.crlf").evidence()).isNotEmpty();
        assertThat(find(results, "parse.crlf").rerun())
                .isEqualTo("./ssespec client --adapter a.Client --rules parse.crlf");
    }

    @Test
    void anAdapterThatCannotBeOpenedLeavesEveryRuleOpenAndSaysWhy() {
        RunResults results = run(
                        () -> {
                            throw new AdapterException("there is no program 'x'");
                        },
                        "parse.*")
                .results();

        assertThat(results.exitStatus()).isEqualTo(ExitStatus.NOT_ASSESSED);
        assertThat(results.notes()).singleElement().asString().contains("there is no program 'x'");
        assertThat(find(results, "parse.lf").status()).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void jUnitPresentsEachRuleAsATest() {
        ClientRun run = run(FaultyClient::new, "parse.lf");

        TestExecutionSummary counted = Suites.present(CompletableFuture.completedFuture(run));

        assertThat(counted.getTestsFoundCount()).isEqualTo(Catalogue.client().size());
        assertThat(counted.getTestsSucceededCount()).isEqualTo(1);
    }
}
