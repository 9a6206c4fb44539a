package io.github.ssespec.reports.console;

import io.github.ssespec.reports.Visible;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/** Writes over its own line with carriage returns and spaces, which every terminal understands. */
final class TerminalProgress implements Progress {
    private static final long NANOS_BETWEEN = 100_000_000;

    private final PrintStream out;
    private final int width;
    private final LongSupplier nanos;
    private int shown;
    private long last;
    private boolean done;

    TerminalProgress(PrintStream out, int width, LongSupplier nanos) {
        this.out = out;
        this.width = width;
        this.nanos = nanos;
        this.last = nanos.getAsLong() - NANOS_BETWEEN;
    }

    @Override
    public synchronized void update(String whatIsWatched, int eventsSeen, int rulesDecided, int rules) {
        if (done || nanos.getAsLong() - last < NANOS_BETWEEN) {
            return;
        }
        String counts = rulesDecided + " of " + rules + " rules · " + eventsSeen
                + (eventsSeen == 1 ? " event · " : " events · ");
        show(counts + Visible.shortened(whatIsWatched));
    }

    /** Shown at once: it may be long before there is anything else to show. */
    @Override
    public synchronized void waiting(String what) {
        if (!done) {
            show(Visible.shortened(what));
        }
    }

    private void show(String text) {
        last = nanos.getAsLong();
        // The last column stays free: a terminal may begin a new line when it is filled.
        String line = Columns.cut(text, width - 1);
        int columns = Columns.of(line);
        out.print("\r" + line + " ".repeat(Math.max(0, shown - columns)));
        out.flush();
        shown = columns;
    }

    @Override
    public synchronized void done() {
        if (!done && shown > 0) {
            out.print("\r" + " ".repeat(shown) + "\r");
            out.flush();
        }
        done = true;
    }
}
