package io.github.ssespec.run;

import io.github.ssespec.checks.Judgement;
import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.reports.Evidence;
import io.github.ssespec.reports.Level;
import io.github.ssespec.reports.Reason;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RuleResultBuilder;
import io.github.ssespec.reports.Status;
import io.github.ssespec.rules.Rule;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes of a judgement what reports show, whatever the subject is. Nothing leaves here with a secret in it. */
final class ResultMaker {
    private final Terms terms;
    private final UnaryOperator<String> hide;
    private final Function<Rule, String> rerun;

    /**
     * @param terms what counts, and what is expected
     * @param hide takes secrets out of a text
     * @param rerun the command that judges only that rule again
     */
    ResultMaker(Terms terms, UnaryOperator<String> hide, Function<Rule, String> rerun) {
        this.terms = terms;
        this.hide = hide;
        this.rerun = rerun;
    }

    /**
     * The result of a rule that was judged.
     *
     * @param curl a command that shows it without the kit, or empty
     * @param evidence without secrets
     */
    RuleResult judged(Rule rule, Judgement judgement, String curl, List<Evidence> evidence) {
        Verdict verdict = judgement.verdict();
        Status status = status(rule, verdict.outcome());
        String remedy = verdict.remedy();
        boolean broken = status == Status.FAILED || status == Status.WARNING;
        RuleResultBuilder result = begin(rule, verdict.actual())
                .curl(hide.apply(curl))
                .hint(hide.apply(remedy != null ? remedy : broken ? rule.cause() : ""))
                .durationMs(judgement.nanos() / 1_000_000)
                .evidence(evidence);
        RuntimeException fault = judgement.fault();
        if (fault != null) {
            result.kitFault(hide.apply(fault.toString()));
        }
        return finish(result, status, verdict.reason());
    }

    /** The result of a rule that was not asked for. */
    RuleResult notSelected(Rule rule) {
        return begin(rule, "not selected").skipped(Reason.notSelected());
    }

    /** Begins the result of a rule, with what was seen or what was missing. */
    RuleResultBuilder begin(Rule rule, String actual) {
        return RuleResult.of(rule.id(), rule.group(), rule.level(), rule.source())
                .title(rule.title())
                .expected(rule.requirement())
                .actual(hide.apply(actual))
                .link(rule.link())
                .counted(terms.edition().counts(rule))
                .baselined(terms.baseline().lists(rule.id()))
                .rerun(hide.apply(rerun.apply(rule)));
    }

    private static RuleResult finish(RuleResultBuilder result, Status status, @Nullable Reason reason) {
        if (!status.undecided()) {
            return result.decided(status);
        }
        Reason why = Objects.requireNonNull(reason, "an undecided rule has a reason");
        return status == Status.SKIPPED ? result.skipped(why) : result.inconclusive(why);
    }

    private Status status(Rule rule, Outcome outcome) {
        boolean fails = rule.level() == Level.MUST || terms.strict();
        return switch (outcome) {
            case KEPT -> rule.level() == Level.INFO ? Status.INFO : Status.PASSED;
            case BROKEN -> fails ? Status.FAILED : Status.WARNING;
            case CONCERN -> terms.strict() ? Status.FAILED : Status.WARNING;
            case FACT -> Status.INFO;
            case SKIPPED -> Status.SKIPPED;
            case UNDECIDED -> Status.INCONCLUSIVE;
        };
    }
}
