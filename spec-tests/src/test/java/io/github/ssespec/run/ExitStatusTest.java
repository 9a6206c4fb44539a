package io.github.ssespec.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.reports.Level;
import io.github.ssespec.reports.Reason;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RuleResultBuilder;
import io.github.ssespec.reports.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitStatusTest {
    private static final RuleResult PASSED = rule("http.status").decided(Status.PASSED);

    private static RuleResultBuilder rule(String id) {
        return RuleResult.of(id, "wire", Level.MUST, "HTML 9.2.5");
    }

    private static int of(RuleResult... results) {
        return ExitStatus.of(List.of(results), true, false);
    }

    @Test
    void aStaleEntryOfABaselineFailsTheRun() {
        assertThat(of(PASSED, rule("wire.utf8").baselined(true).decided(Status.PASSED)))
                .isEqualTo(ExitStatus.FAILED);
        assertThat(of(PASSED, rule("wire.utf8").baselined(true).decided(Status.FAILED)))
                .isEqualTo(ExitStatus.OK);
    }

    @Test
    void aRuleThatIsNewerThanTheEditionDecidesNothing() {
        RuleResultBuilder newer = rule("wire.utf8").counted(false);

        assertThat(of(PASSED, newer.decided(Status.FAILED))).isEqualTo(ExitStatus.OK);
        assertThat(of(PASSED, newer.inconclusive(Reason.noEvidence()))).isEqualTo(ExitStatus.OK);
        assertThat(of(PASSED, newer.baselined(true).decided(Status.PASSED))).isEqualTo(ExitStatus.OK);
    }

    @Test
    void aMustThatCountsAndWasNotDecidedLeavesTheRunOpen() {
        RuleResult open = rule("wire.utf8").inconclusive(Reason.noEvidence());

        assertThat(of(PASSED, open)).isEqualTo(ExitStatus.NOT_ASSESSED);
        assertThat(ExitStatus.of(List.of(PASSED, open), true, true)).isEqualTo(ExitStatus.OK);
        assertThat(of(open, rule("wire.bom").decided(Status.FAILED))).isEqualTo(ExitStatus.FAILED);
    }

    @Test
    void aFaultOfTheKitIsToldBeforeAnyFailure() {
        RuleResult fault = rule("wire.utf8").kitFault("out of order").inconclusive(Reason.noEvidence());

        assertThat(of(rule("wire.bom").decided(Status.FAILED), fault)).isEqualTo(ExitStatus.KIT_FAULT);
    }
}
