package io.github.ssespec.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTest {
    @Test
    void reasonsAreTheSixOfTheResultsFile() {
        assertThat(List.of(
                        Reason.notSelected(),
                        Reason.option(),
                        Reason.notApplicable(),
                        Reason.noEvidence(),
                        Reason.budget(),
                        Reason.blockedBy("http.content-type")))
                .extracting(Reason::text)
                .containsExactly(
                        "not-selected",
                        "option",
                        "not-applicable",
                        "no-evidence",
                        "budget",
                        "blocked-by:http.content-type");
    }

    @Test
    void anotherReasonIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reason("bored\u001B"))
                .withMessage("'bored\\x1B' is no reason; known are not-selected, option, not-applicable, no-evidence,"
                        + " budget and blocked-by:RULE");
        assertThatIllegalArgumentException().isThrownBy(() -> Reason.blockedBy(""));
    }

    @Test
    void anUndecidedRuleNeedsAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.rule("wire.utf8").decided(Status.SKIPPED))
                .withMessage("wire.utf8 is skipped and needs a reason");
    }

    @Test
    void aDecidedRuleHasNoReason() {
        RuleResult passed = Samples.rule("wire.utf8").decided(Status.PASSED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleResult(
                        passed.rule(),
                        "wire",
                        Level.MUST,
                        "",
                        Status.PASSED,
                        Reason.budget(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        0,
                        true,
                        false,
                        List.of(),
                        null))
                .withMessage("wire.utf8 is passed, which has no reason, but was given budget");
    }

    @Test
    void onlyAFailureThatCountsAndIsNotExpectedFailsTheRun() {
        RuleResultBuilder rule = Samples.rule("wire.utf8");

        assertThat(rule.decided(Status.WARNING).failsTheRun()).isFalse();
        assertThat(rule.decided(Status.FAILED).failsTheRun()).isTrue();
        assertThat(rule.baselined(true).decided(Status.FAILED).failsTheRun()).isFalse();
        assertThat(rule.baselined(false).counted(false).decided(Status.FAILED).failsTheRun())
                .isFalse();
    }

    @Test
    void aBaselineIsStaleOnlyWhereItsRulePassesAndCounts() {
        RuleResultBuilder rule = Samples.rule("wire.utf8").baselined(true);

        assertThat(rule.decided(Status.PASSED).stale()).isTrue();
        assertThat(rule.decided(Status.PASSED).failsTheRun()).isTrue();
        for (Status other : List.of(Status.FAILED, Status.WARNING, Status.INFO)) {
            assertThat(rule.decided(other).stale()).isFalse();
        }
        assertThat(rule.skipped(Reason.notSelected()).stale()).isFalse();
        assertThat(rule.inconclusive(Reason.noEvidence()).stale()).isFalse();
        assertThat(rule.counted(false).decided(Status.PASSED).stale()).isFalse();
    }

    @Test
    void theSummaryCountsEveryStatus() {
        assertThat(Samples.mixed().summary()).isEqualTo(new Summary(1, 3, 1, 1, 5, 2));
    }

    @Test
    void aSubjectsWordsAreVisibleFromTheStart() {
        assertThat(new Evidence(null, 0, 0, "a\u001Bb").text()).isEqualTo("a\\x1Bb");
        assertThat(Samples.rule("wire.utf8")
                        .actual("a\u202Eb")
                        .decided(Status.FAILED)
                        .actual())
                .isEqualTo("a\\u202Eb");
        assertThat(Samples.rule("wire.utf8")
                        .actual("x".repeat(9999))
                        .decided(Status.FAILED)
                        .actual())
                .endsWith("… (9999 characters in all)");
    }

    @Test
    void collectionsAreCopied() {
        List<Evidence> evidence = new ArrayList<>();
        RuleResult result = Samples.rule("wire.utf8").evidence(evidence).decided(Status.PASSED);
        evidence.add(new Evidence(null, 0, 0, "late"));

        assertThat(result.evidence()).isEmpty();
        assertThatThrownBy(() -> Samples.clean().results().add(result))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Samples.clean().groups().put("a", "b"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void groupsKeepTheOrderOfTheCatalogue() {
        assertThat(Samples.mixed().byGroup().keySet()).containsExactly("http", "wire", "resume", "cors");
        assertThat(Samples.mixed().groups().keySet()).containsExactly("http", "wire", "resume");
    }

    @Test
    void aRuleHasOneEntry() {
        RuleResult result = Samples.rule("wire.utf8").decided(Status.PASSED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.run(0, List.of(), List.of(result, result)))
                .withMessage("The rule wire.utf8 has two entries");
    }

    @Test
    void theSummaryMustBeThatOfTheResults() {
        RunResults run = Samples.clean();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunResults(
                        run.tool(),
                        run.edition(),
                        run.subject(),
                        Instant.EPOCH,
                        0,
                        new Summary(9, 0, 0, 0, 0, 0),
                        0,
                        List.of(),
                        Map.of(),
                        List.of(),
                        run.results()))
                .withMessageStartingWith("The summary is Summary[passed=9");
    }

    @Test
    void numbersBelowZeroAndUnknownWordsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Read(-1, 0, 0))
                .withMessageContaining("milliseconds is -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Read(Double.NaN, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evidence(null, -1, 0, ""))
                .withMessageContaining("offset is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Connection(1, null, "", null, "bang", 0, List.of(), null, false))
                .withMessage("'bang' is no end of a connection; known are clean, cut, reset, by-kit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Connection(0, null, "", null, "clean", 0, List.of(), null, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Connection(1, null, "", null, "clean", -1, List.of(), null, false))
                .withMessageContaining("durationMs is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Subject("proxy", "", ""))
                .withMessage("A subject is a 'server' or a 'client', not 'proxy'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.run(5, List.of(), List.of()))
                .withMessageContaining("from 0 to 4");
    }

    @Test
    void aFindingIsAListOfFacts() {
        assertThat(Fact.of(Samples.failed("http.content-type"), 1))
                .containsExactly(
                        new Fact("Expected", "Content-Type: text/event-stream"),
                        new Fact("Actual", "Content-Type: text/plain; charset=utf-8"),
                        new Fact("Bytes", "wire/01.bin at 17, 24 bytes: \"text/plain; charset=utf-8\""),
                        new Fact(
                                "Hint",
                                "The framework's default for strings; set the type where the response is made."),
                        new Fact("Source", "MUST, HTML 9.2.2"),
                        new Fact("Link", "https://html.spec.whatwg.org/multipage/server-sent-events.html"),
                        new Fact("Rerun", "./ssespec server http://127.0.0.1:8080/events --rules http.content-type"),
                        new Fact("curl", "curl -N -H 'Accept: text/event-stream' http://127.0.0.1:8080/events"));
    }

    @Test
    void evidenceIsBytesASingleByteAPlaceOrASentence() {
        RuleResult result = Samples.rule("wire.utf8")
                .evidence(List.of(
                        new Evidence("wire/01.bin", 5, 1, "x"),
                        new Evidence("wire/01.bin", 6, 0, ""),
                        new Evidence(null, 0, 0, "also asked by HTTP/1.0"),
                        new Evidence(null, 0, 0, "and once more")))
                .decided(Status.FAILED);

        assertThat(Fact.of(result, 3))
                .startsWith(
                        new Fact("Bytes", "wire/01.bin at 5, 1 byte: \"x\""),
                        new Fact("Bytes", "wire/01.bin at 6"),
                        new Fact("Evidence", "also asked by HTTP/1.0"),
                        new Fact("", "and 1 more in results.json"));
    }
}
