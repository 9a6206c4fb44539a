package io.github.ssespec.junit;

import io.github.ssespec.cli.Runs;
import io.github.ssespec.reports.RunResults;
import org.jspecify.annotations.Nullable;

/** Makes a run when it is first asked for its results, and once. Safe for use by many threads. */
final class OnceRun {
    private final Runs run;
    private @Nullable RunResults results;

    OnceRun(Runs run) {
        this.run = run;
    }

    /** The results; whoever comes first waits for the run, and all others with it. */
    synchronized RunResults results() {
        RunResults known = results;
        if (known == null) {
            known = run.make();
            results = known;
        }
        return known;
    }
}
