package io.github.ssespec.client;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What the listeners of an event source have heard, as text: {@code open}, {@code event}, {@code error}, {@code closed}. */
final class Heard {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    /** An event source whose listeners these are, with a short reconnection time. */
    EventSourceBuilder to(URI url) {
        return EventSource.to(url)
                .reconnectionTime(Duration.ofMillis(20))
                .onOpen(() -> heard.add("open"))
                .onEvent(event -> heard.add(event.type() + " " + event.data()))
                .onError(error -> heard.add((error.isFinal() ? "closed: " : "error: ") + error.reason()));
    }

    void add(String what) {
        heard.add(what);
    }

    /** The next thing heard. */
    String next() throws InterruptedException {
        String next = heard.poll(30, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was heard for 30 s");
        }
        return next;
    }

    /** The next thing heard that begins so; what comes before is passed over. */
    String next(String beginning) throws InterruptedException {
        String next = next();
        while (!next.startsWith(beginning)) {
            next = next();
        }
        return next;
    }

    boolean isEmpty() {
        return heard.isEmpty();
    }
}
