package io.github.ssespec.run;

import io.github.ssespec.baseline.Baseline;
import io.github.ssespec.reports.RuleResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Names what differs between a baseline and a run. */
final class BaselineNotes {

    private BaselineNotes() {}

    /** What a user who gave a baseline should know: nothing where just what it lists has failed. */
    static List<String> of(Baseline baseline, List<RuleResult> results) {
        List<String> notes = new ArrayList<>();
        if (!baseline.entries().isEmpty()) {
            add(notes, "Failed, and not in the baseline", results, result -> result.failsTheRun() && !result.stale());
            add(notes, "Passed, and to be taken out of the baseline", results, RuleResult::stale);
        }
        return notes;
    }

    private static void add(List<String> notes, String what, List<RuleResult> results, Predicate<RuleResult> which) {
        String rules = results.stream().filter(which).map(RuleResult::rule).collect(Collectors.joining(", "));
        if (!rules.isEmpty()) {
            notes.add(what + ": " + rules + ".");
        }
    }
}
