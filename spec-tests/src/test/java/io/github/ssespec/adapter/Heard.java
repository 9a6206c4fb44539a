package io.github.ssespec.adapter;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Hears what a client reports and waits for it, each report once and in order. Thread-safe. */
public final class Heard implements ClientReports {
    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<String> reports = new LinkedBlockingQueue<>();

    /** The next report in words; waits for it. */
    public String next() throws InterruptedException {
        String next = reports.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    /** Waits for one that begins so, passing over others. */
    public String next(String beginning) throws InterruptedException {
        String next = next();
        while (!next.startsWith(beginning) && !next.equals("nothing")) {
            next = next();
        }
        return next;
    }

    /** Whether there is nothing that nobody has asked for yet. */
    public boolean nothingMore() {
        return reports.isEmpty();
    }

    @Override
    public void opened() {
        reports.add("open");
    }

    @Override
    public void event(ClientEvent event) {
        reports.add("event " + event.type() + " [" + event.data() + "] id " + event.lastEventId() + " from "
                + event.origin());
    }

    @Override
    public void error() {
        reports.add("error");
    }

    @Override
    public void closed() {
        reports.add("closed");
    }

    @Override
    public void retry(long milliseconds) {
        reports.add("retry " + milliseconds);
    }

    @Override
    public void ended(@Nullable String lastEventId, @Nullable Long reconnectionTime) {
        reports.add("end " + lastEventId + " " + reconnectionTime);
    }

    @Override
    public void broken(String what) {
        reports.add("broken " + what);
    }
}
