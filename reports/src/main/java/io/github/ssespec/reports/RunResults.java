package io.github.ssespec.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A whole run, as written to {@code results.json}: the source of every report. Immutable.
 *
 * @param tool the program that made it
 * @param edition the name of the frozen set of rules that counts
 * @param subject what was judged
 * @param startedAt when the run began
 * @param durationMs how long it took, in milliseconds
 * @param summary the number of rules in each status, as {@link Summary#of} counts them
 * @param exitStatus what the program ended with, from 0 to 4
 * @param notes the few sentences that the user should read, such as why nothing else could be judged
 * @param groups the heading of each group by its identifier, in the order of the catalogue
 * @param connections every connection of the run
 * @param results one entry for every rule of the subject's kind, in the order of the catalogue
 */
public record RunResults(
        Tool tool,
        String edition,
        Subject subject,
        Instant startedAt,
        long durationMs,
        Summary summary,
        int exitStatus,
        List<String> notes,
        Map<String, String> groups,
        List<Connection> connections,
        List<RuleResult> results) {

    /** The name of the format, first member of the file. */
    public static final String SCHEMA = "urn:ssespec:results:1";

    /**
     * Copies the collections and makes the strings visible.
     *
     * @throws IllegalArgumentException when a rule has two entries, the summary is not that of the results, or the exit
     *     status is not one of the contract's
     */
    public RunResults {
        Numbers.notNegative("durationMs", durationMs);
        if (exitStatus < 0 || exitStatus > 4) {
            throw new IllegalArgumentException("The exit status is " + exitStatus + ", but must be from 0 to 4");
        }
        edition = Visible.shortened(edition);
        notes = notes.stream().map(Visible::shortened).toList();
        groups = visible(groups);
        connections = List.copyOf(connections);
        results = List.copyOf(results);
        requireOneEntryEach(results);
        if (!summary.equals(Summary.of(results))) {
            throw new IllegalArgumentException(
                    "The summary is " + summary + ", but the results count " + Summary.of(results));
        }
    }

    /** The results by group, in order of first appearance; unmodifiable. */
    public Map<String, List<RuleResult>> byGroup() {
        Map<String, List<RuleResult>> grouped = new LinkedHashMap<>();
        for (RuleResult result : results) {
            grouped.computeIfAbsent(result.group(), group -> new ArrayList<>()).add(result);
        }
        return Collections.unmodifiableMap(grouped);
    }

    private static Map<String, String> visible(Map<String, String> headings) {
        Map<String, String> copy = new LinkedHashMap<>();
        headings.forEach((group, heading) -> copy.put(Visible.shortened(group), Visible.shortened(heading)));
        return Collections.unmodifiableMap(copy);
    }

    private static void requireOneEntryEach(List<RuleResult> results) {
        Set<String> seen = new HashSet<>();
        for (RuleResult result : results) {
            if (!seen.add(result.rule())) {
                throw new IllegalArgumentException("The rule " + result.rule() + " has two entries");
            }
        }
    }
}
