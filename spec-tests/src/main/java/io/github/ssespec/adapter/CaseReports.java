package io.github.ssespec.adapter;

import org.jspecify.annotations.Nullable;

/**
 * What one client tells in one case, passed on until the case is over or the adapter has broken down: a client that
 * goes on after that is not heard, and one that tells too much is cut off. Thread-safe.
 */
final class CaseReports implements ClientReports {
    private static final int MOST_REPORTS = 500_000;
    private static final long MOST_CHARACTERS = 64L * 1024 * 1024;

    private final ClientReports to;
    private int reports;
    private long characters;
    private boolean closed;
    private boolean over;

    CaseReports(ClientReports to) {
        this.to = to;
    }

    @Override
    public synchronized void opened() {
        if (counts(0)) {
            to.opened();
        }
    }

    @Override
    public synchronized void event(ClientEvent event) {
        if (counts(event.type().length() + event.data().length())) {
            to.event(event);
        }
    }

    @Override
    public synchronized void error() {
        if (counts(0)) {
            to.error();
        }
    }

    @Override
    public synchronized void closed() {
        if (counts(0)) {
            closed = true;
            to.closed();
        }
    }

    @Override
    public synchronized void retry(long milliseconds) {
        if (counts(0)) {
            to.retry(milliseconds);
        }
    }

    @Override
    public synchronized void ended(@Nullable String lastEventId, @Nullable Long reconnectionTime) {
        if (counts(0)) {
            to.ended(lastEventId, reconnectionTime);
        }
    }

    @Override
    public synchronized void broken(String what) {
        if (!over) {
            over = true;
            to.broken(what);
        }
    }

    @Override
    public synchronized void died(String what) {
        if (!over) {
            over = true;
            to.died(what);
        }
    }

    /** Whether the client has said that it is closed. */
    synchronized boolean saidClosed() {
        return closed;
    }

    /** Whether nothing is passed on any more. */
    synchronized boolean isOver() {
        return over;
    }

    /** The case is over: nothing is passed on any more. */
    synchronized void over() {
        over = true;
    }

    private boolean counts(int length) {
        reports++;
        characters += length;
        if (reports > MOST_REPORTS || characters > MOST_CHARACTERS) {
            died("it reports without end: " + reports + " reports with " + characters
                    + " characters of data in one case");
        }
        return !over;
    }
}
