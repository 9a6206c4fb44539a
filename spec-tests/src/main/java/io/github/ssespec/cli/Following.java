package io.github.ssespec.cli;

import io.github.ssespec.client.ConnectionError;
import io.github.ssespec.client.EventSource;
import io.github.ssespec.client.EventSourceBuilder;
import io.github.ssespec.reports.Visible;
import io.github.ssespec.run.ExitStatus;
import java.util.concurrent.CountDownLatch;

/** Follows a stream for people who watch: what happens to the connection goes to standard error. */
final class Following {
    private final Io io;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean opened;

    Following(Io io) {
        this.io = io;
    }

    /**
     * Opens a client and waits until it has failed for good or nobody reads what is printed.
     *
     * @return the exit status: a stream that was never open could not be assessed
     */
    int untilOver(EventSourceBuilder client) {
        EventSource source = client.onOpen(this::tellOpen).onError(this::tell).open();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        source.close();
        return opened ? ExitStatus.OK : ExitStatus.NOT_ASSESSED;
    }

    /** Prints to standard output; where nobody reads that any more it is over. */
    void print(String text) {
        io.out().print(text);
        if (io.out().checkError()) {
            over.countDown();
        }
    }

    private void tellOpen() {
        opened = true;
        io.err().println("ssespec: the stream is open");
    }

    private void tell(ConnectionError error) {
        String reason = Visible.shortened(error.reason());
        if (error.isFinal()) {
            io.err().println("ssespec: closed for good: " + reason);
            over.countDown();
        } else {
            io.err().println("ssespec: " + reason + "; reconnecting");
        }
    }
}
