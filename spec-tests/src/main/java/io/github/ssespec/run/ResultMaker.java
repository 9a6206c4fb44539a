package io.github.ssespec.run;

import io.github.ssespec.checks.Check;
import io.github.ssespec.checks.Judgement;
import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.reports.Evidence;
import io.github.ssespec.reports.Level;
import io.github.ssespec.reports.Reason;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RuleResultBuilder;
import io.github.ssespec.reports.Status;
import io.github.ssespec.rules.Look;
import io.github.ssespec.rules.Rule;
import io.github.ssespec.stream.Span;
import io.github.ssespec.wire.Request;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of a judgement what reports show. Nothing leaves here with a secret in it. */
final class ResultMaker {
    /** How many characters are shown of a piece of evidence. */
    private static final int SHOWN = 200;

    private final RunOptions options;
    private final Observations seen;
    private final Map<String, Check> checks;
    private final Commands commands;
    private final Secrets secrets;
    private final Map<Integer, String> files;

    /** @param files the saved raw response of each connection */
    ResultMaker(
            RunOptions options,
            Observations seen,
            Map<String, Check> checks,
            Secrets secrets,
            Map<Integer, String> files) {
        this.options = options;
        this.seen = seen;
        this.checks = Map.copyOf(checks);
        this.commands = new Commands(options);
        this.secrets = secrets;
        this.files = Map.copyOf(files);
    }

    /** The result of a rule that was judged. */
    RuleResult judged(Rule rule, Judgement judgement) {
        Verdict verdict = judgement.verdict();
        Status status = status(rule, verdict.outcome());
        String remedy = verdict.remedy();
        boolean broken = status == Status.FAILED || status == Status.WARNING;
        RuleResultBuilder result = begin(rule, verdict.actual())
                .curl(secrets.hide(commands.curl(request(rule, verdict))))
                .hint(secrets.hide(remedy != null ? remedy : broken ? rule.cause() : ""))
                .durationMs(judgement.nanos() / 1_000_000)
                .evidence(verdict.evidence().stream().map(this::evidence).toList());
        RuntimeException fault = judgement.fault();
        if (fault != null) {
            result.kitFault(secrets.hide(fault.toString()));
        }
        return finish(result, status, verdict.reason());
    }

    /** The result of a rule that was not asked for. */
    RuleResult notSelected(Rule rule) {
        return begin(rule, "not selected").skipped(Reason.notSelected());
    }

    /** The result of a rule whose option was not given. */
    RuleResult optionNotGiven(Rule rule) {
        return begin(rule, "not asked for").hint(options(rule) + " decides it").skipped(Reason.option());
    }

    private static String options(Rule rule) {
        return rule.look().stream().map(Look::option).collect(Collectors.joining(" or "));
    }

    /** The result of a rule that nothing decides yet. */
    RuleResult notBuilt(Rule rule) {
        if (rule.look().contains(Look.OBSERVE)) {
            return begin(rule, "not built yet").skipped(Reason.notApplicable());
        }
        return begin(rule, "not built yet")
                .hint("it will take " + options(rule))
                .skipped(Reason.option());
    }

    private static RuleResult finish(RuleResultBuilder result, Status status, @Nullable Reason reason) {
        if (!status.undecided()) {
            return result.decided(status);
        }
        Reason why = Objects.requireNonNull(reason, "an undecided rule has a reason");
        return status == Status.SKIPPED ? result.skipped(why) : result.inconclusive(why);
    }

    /** The request that was answered with the evidence; without evidence, the first that the check needs. */
    private Request request(Rule rule, Verdict verdict) {
        if (!verdict.evidence().isEmpty()) {
            return verdict.evidence().get(0).exchange().request();
        }
        return Optional.ofNullable(checks.get(rule.id())).stream()
                .flatMap(check -> check.questions().stream().sorted())
                .flatMap(question -> seen.answer(question).stream())
                .findFirst()
                .orElse(seen.probe().answer())
                .request();
    }

    private RuleResultBuilder begin(Rule rule, String actual) {
        return RuleResult.of(rule.id(), rule.group(), rule.level(), rule.source())
                .title(rule.title())
                .expected(rule.requirement())
                .actual(secrets.hide(actual))
                .link(rule.link())
                .rerun(secrets.hide(commands.rerun(rule)));
    }

    private Status status(Rule rule, Outcome outcome) {
        boolean fails = rule.level() == Level.MUST || options.strict();
        return switch (outcome) {
            case KEPT -> rule.level() == Level.INFO ? Status.INFO : Status.PASSED;
            case BROKEN -> fails ? Status.FAILED : Status.WARNING;
            case CONCERN -> options.strict() ? Status.FAILED : Status.WARNING;
            case FACT -> Status.INFO;
            case SKIPPED -> Status.SKIPPED;
            case UNDECIDED -> Status.INCONCLUSIVE;
        };
    }

    private Evidence evidence(Span span) {
        String text = shortened(secrets.hide(span.text()));
        return new Evidence(files.get(span.exchange().id()), span.offset(), span.length(), text);
    }

    /** Cut only here, where no part of a secret can be left. */
    private static String shortened(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "… (" + text.length() + " characters in all)";
    }
}
