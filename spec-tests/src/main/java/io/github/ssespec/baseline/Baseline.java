package io.github.ssespec.baseline;

import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Status;
import io.github.ssespec.reports.Visible;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which rules a subject is known to break. Immutable.
 *
 * @param entries the reason, which may be empty, by rule id
 */
public record Baseline(Map<String, String> entries) {
    /** Nothing is known. */
    public static final Baseline NONE = new Baseline(Map.of());

    /** The most bytes that are written of what was seen. */
    private static final int LONGEST_REASON = 160;

    /** Copies the map, whose order counts. */
    public Baseline {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** Whether that rule is known to be broken. */
    public boolean lists(String rule) {
        return entries.containsKey(rule);
    }

    /**
     * What is known after a run that was judged by this baseline: what failed and counts, and the entries of which the run
     * says nothing. Stale entries are gone, and the others keep their reasons; what was seen is the reason where there was
     * none. In the catalogue's order.
     */
    public Baseline after(RunResults run) {
        Map<String, String> known = new LinkedHashMap<>();
        for (RuleResult result : run.results()) {
            boolean fails = result.status() == Status.FAILED && result.counted();
            if (fails || result.baselined() && !result.stale()) {
                String reason = entries.getOrDefault(result.rule(), "");
                String seen = fails ? Visible.shortened(result.actual(), LONGEST_REASON) : "";
                known.put(result.rule(), reason.isEmpty() ? seen : reason);
            }
        }
        return new Baseline(known);
    }
}
