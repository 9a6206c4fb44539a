package io.github.ssespec.reports.console;

import java.io.PrintStream;

/** What a runner tells while it works. Implementations are safe for use by many threads. */
public interface Progress {

    /**
     * Tells how far the run is.
     *
     * @param whatIsWatched a few words, such as the address of the stream; made visible before it is shown
     * @param eventsSeen events dispatched so far
     * @param rulesDecided rules that have a status
     * @param rules rules in all
     */
    void update(String whatIsWatched, int eventsSeen, int rulesDecided, int rules);

    /**
     * Tells that the work has not begun yet, and why.
     *
     * @param what a sentence without its full stop; made visible before it is shown
     */
    void waiting(String what);

    /** Ends the progress, before the report is printed; what is told later is not shown. */
    void done();

    /** A line on a terminal that is written over in place, at most ten times a second, and gone when done. */
    static Progress onTerminal(PrintStream terminal, int width) {
        return new TerminalProgress(terminal, width, System::nanoTime);
    }

    /** For a log: one line when the work begins, and no more. */
    static Progress inLog(PrintStream log) {
        return new LogProgress(log);
    }

    /** Shows nothing. */
    static Progress none() {
        return new Progress() {
            @Override
            public void update(String whatIsWatched, int eventsSeen, int rulesDecided, int rules) {}

            @Override
            public void waiting(String what) {}

            @Override
            public void done() {}
        };
    }
}
