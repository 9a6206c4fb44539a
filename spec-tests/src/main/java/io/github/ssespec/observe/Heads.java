package io.github.ssespec.observe;

import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.http.Head;
import io.github.ssespec.wire.http.ResponseReader;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Waits for the head of a response behind all redirects, while another watcher looks on. Thread-safe. */
final class Heads implements Recorder.Watcher {
    private final Recorder.Watcher next;
    private final Consumer<Head> then;
    private final CountDownLatch came = new CountDownLatch(1);

    /**
     * Waits for one head.
     *
     * @param next is told the same
     * @param then is told of the head, once, before anybody who waits for it goes on
     */
    Heads(Recorder.Watcher next, Consumer<Head> then) {
        this.next = next;
        this.then = then;
    }

    @Override
    public void more(ResponseReader response) {
        Head head = response.head();
        boolean first = head != null && !Redirects.isRedirect(head) && came.getCount() > 0;
        if (first) {
            then.accept(head);
        }
        next.more(response);
        if (first) {
            came.countDown();
        }
    }

    @Override
    public boolean enough() {
        return next.enough();
    }

    /** There will be no head, or it came. */
    void over() {
        came.countDown();
    }

    /** Waits for it, and no longer than that; returns whether there is anything to wait for no more. */
    boolean await(Duration longest) {
        try {
            return came.await(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw Asking.stopped(e);
        }
    }
}
