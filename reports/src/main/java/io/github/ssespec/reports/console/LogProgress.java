package io.github.ssespec.reports.console;

import io.github.ssespec.reports.Visible;
import java.io.PrintStream;

/** Says once what is waited for, and once what is watched. */
final class LogProgress implements Progress {
    private final PrintStream out;
    private boolean said;

    LogProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void update(String whatIsWatched, int eventsSeen, int rulesDecided, int rules) {
        if (!said) {
            said = true;
            out.print("Watching " + Visible.shortened(whatIsWatched) + " for " + rules + " rules\n");
            out.flush();
        }
    }

    @Override
    public synchronized void waiting(String what) {
        if (!said) {
            out.print(Visible.shortened(what) + "\n");
            out.flush();
        }
    }

    @Override
    public synchronized void done() {
        said = true;
    }
}
