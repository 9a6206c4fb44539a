package io.github.ssespec.faults.client;

import io.github.ssespec.adapter.ClientEvent;
import io.github.ssespec.adapter.ClientReports;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a client tells, as lines in the order in which they came. */
final class Told implements ClientReports {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    /** The next line; waits for it for 20 seconds. */
    String next() throws InterruptedException {
        String line = lines.poll(20, TimeUnit.SECONDS);
        return line == null ? "nothing in 20 s" : line;
    }

    /** Whether everything that was told has been taken. */
    boolean isEmpty() {
        return lines.isEmpty();
    }

    @Override
    public void opened() {
        lines.add("open");
    }

    @Override
    public void event(ClientEvent event) {
        lines.add(event.type() + " " + event.data() + " " + event.lastEventId());
    }

    @Override
    public void error() {
        lines.add("error");
    }

    @Override
    public void closed() {
        lines.add("closed");
    }

    @Override
    public void retry(long milliseconds) {
        lines.add("retry " + milliseconds);
    }

    @Override
    public void ended(@Nullable String lastEventId, @Nullable Long reconnectionTime) {
        lines.add("ended");
    }

    @Override
    public void broken(String what) {
        lines.add("broken: " + what);
    }
}
