package io.github.ssespec.run;

import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Kind;
import io.github.ssespec.rules.Rule;
import java.util.List;

/** A run that has seen its subject, and judges each rule when it is asked for. Not thread-safe. */
public sealed interface RuleRun permits ServerRun, ClientRun {

    /** Whom its rules are about. */
    Kind kind();

    /** Every rule of that kind, selected or not, in the catalogue's order. */
    default List<Rule> rules() {
        return Catalogue.rules(kind());
    }

    /** What became of a rule. */
    RuleResult result(Rule rule);

    /** Everything, once each rule has its result. */
    RunResults results();
}
