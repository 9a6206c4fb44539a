package io.github.ssespec.reports;

import java.util.List;

/**
 * How many rules ended in each status. Failures that do not fail the run, since a baseline expects them or an edition
 * does not count them, are failures here too.
 *
 * @param passed rules kept
 * @param failed rules broken
 * @param warning advice not followed
 * @param info facts told
 * @param skipped rules not asked for or not applicable
 * @param inconclusive rules without evidence
 */
public record Summary(int passed, int failed, int warning, int info, int skipped, int inconclusive) {

    /** Counts results by their status. */
    public static Summary of(List<RuleResult> results) {
        return new Summary(
                count(results, Status.PASSED),
                count(results, Status.FAILED),
                count(results, Status.WARNING),
                count(results, Status.INFO),
                count(results, Status.SKIPPED),
                count(results, Status.INCONCLUSIVE));
    }

    private static int count(List<RuleResult> results, Status status) {
        return (int)
                results.stream().filter(result -> result.status() == status).count();
    }
}
