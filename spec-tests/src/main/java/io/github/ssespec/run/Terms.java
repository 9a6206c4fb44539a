package io.github.ssespec.run;

import io.github.ssespec.baseline.Baseline;
import io.github.ssespec.rules.Edition;

/**
 * On which terms a run passes. Immutable.
 *
 * @param strict whether a warning is a failure
 * @param allowInconclusive whether a MUST without a verdict leaves the exit status at 0
 * @param baseline the failures that are expected
 * @param edition the rules that count
 */
public record Terms(boolean strict, boolean allowInconclusive, Baseline baseline, Edition edition) {
    /** What holds unless the user says otherwise: every rule counts, and no failure is expected. */
    public static final Terms USUAL = new Terms(false, false, Baseline.NONE, Edition.newest());
}
