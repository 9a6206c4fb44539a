package io.github.ssespec.run;

import io.github.ssespec.reports.Connection;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Subject;
import io.github.ssespec.reports.Summary;
import io.github.ssespec.reports.Tool;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Kind;
import io.github.ssespec.rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A run that has seen its subject, and judges each rule when it is asked for. Not thread-safe. */
public abstract sealed class RuleRun permits ServerRun, ClientRun {
    private final Kind kind;
    private final Set<String> selected;
    private final Terms terms;
    private final RunProgress progress;
    private final Began began;
    private final Map<String, RuleResult> results = new LinkedHashMap<>();

    RuleRun(Kind kind, List<Rule> selected, Terms terms, RunProgress progress, Began began) {
        this.kind = kind;
        this.selected = selected.stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());
        this.terms = terms;
        this.progress = progress;
        this.began = began;
    }

    /** Whom its rules are about. */
    public final Kind kind() {
        return kind;
    }

    /** On which terms it passes. */
    public final Terms terms() {
        return terms;
    }

    /** Every rule of that kind, selected or not, in the catalogue's order. */
    public final List<Rule> rules() {
        return Catalogue.rules(kind);
    }

    /** The ids of the rules that the user asked for. */
    final Set<String> selected() {
        return selected;
    }

    /** What became of a rule. */
    public final RuleResult result(Rule rule) {
        RuleResult known = results.get(rule.id());
        if (known != null) {
            return known;
        }
        RuleResult made = selected.contains(rule.id()) ? judged(rule) : notSelected(rule);
        results.put(rule.id(), made);
        progress.decided(
                (int) results.keySet().stream().filter(selected::contains).count());
        return made;
    }

    /** Everything, once each rule has its result. */
    public final RunResults results() {
        List<RuleResult> all = rules().stream().map(this::result).toList();
        List<String> notes = new ArrayList<>(notes());
        if (isAssessable()) {
            ExitStatus.note(all, terms.allowInconclusive()).ifPresent(notes::add);
        }
        notes.addAll(BaselineNotes.of(terms.baseline(), all));
        return new RunResults(
                new Tool("ssespec", Version.TEXT),
                terms.edition().name(),
                subject(),
                began.at(),
                began.milliseconds(),
                Summary.of(all),
                ExitStatus.of(all, isAssessable(), terms.allowInconclusive()),
                notes,
                Catalogue.groups(kind),
                connections(),
                all);
    }

    /** The result of a rule that the user asked for. */
    abstract RuleResult judged(Rule rule);

    /** The result of one that the user did not ask for. */
    abstract RuleResult notSelected(Rule rule);

    /** What was looked at, without secrets. */
    abstract Subject subject();

    /** Whether the subject was there at all. */
    abstract boolean isAssessable();

    /** What the user should read before the rules, without secrets. */
    abstract List<String> notes();

    /** Every connection of the run. */
    abstract List<Connection> connections();
}
