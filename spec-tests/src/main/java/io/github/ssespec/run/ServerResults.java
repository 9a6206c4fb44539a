package io.github.ssespec.run;

import io.github.ssespec.checks.Check;
import io.github.ssespec.checks.Judgement;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.reports.Evidence;
import io.github.ssespec.reports.Reason;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.rules.Look;
import io.github.ssespec.rules.Rule;
import io.github.ssespec.stream.Span;
import io.github.ssespec.wire.Request;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes of a judgement on a server what reports show. Nothing leaves here with a secret in it. */
final class ServerResults {
    /** How many characters are shown of a piece of evidence. */
    private static final int SHOWN = 200;

    private final Observations seen;
    private final Map<String, Check> checks;
    private final Commands commands;
    private final Secrets secrets;
    private final Map<Integer, String> files;
    private final ResultMaker maker;

    /** @param files the saved raw response of each connection */
    ServerResults(
            RunOptions options,
            Observations seen,
            Map<String, Check> checks,
            Secrets secrets,
            Map<Integer, String> files) {
        this.seen = seen;
        this.checks = Map.copyOf(checks);
        this.commands = new Commands(options);
        this.secrets = secrets;
        this.files = Map.copyOf(files);
        this.maker = new ResultMaker(options.terms(), secrets::hide, commands::rerun);
    }

    /** The result of a rule that was judged. */
    RuleResult judged(Rule rule, Judgement judgement) {
        Verdict verdict = judgement.verdict();
        return maker.judged(
                rule,
                judgement,
                commands.curl(request(rule, verdict)),
                verdict.evidence().stream().map(this::evidence).toList());
    }

    /** The result of a rule that was not asked for. */
    RuleResult notSelected(Rule rule) {
        return maker.notSelected(rule);
    }

    /** The result of a rule whose option was not given. */
    RuleResult optionNotGiven(Rule rule) {
        return maker.begin(rule, "not asked for")
                .hint(options(rule) + " decides it")
                .skipped(Reason.option());
    }

    private static String options(Rule rule) {
        return rule.look().stream().map(Look::option).collect(Collectors.joining(" or "));
    }

    /** The result of a rule that nothing decides yet. */
    RuleResult notBuilt(Rule rule) {
        if (rule.look().contains(Look.OBSERVE)) {
            return maker.begin(rule, "not built yet").skipped(Reason.notApplicable());
        }
        return maker.begin(rule, "not built yet")
                .hint("it will take " + options(rule))
                .skipped(Reason.option());
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
