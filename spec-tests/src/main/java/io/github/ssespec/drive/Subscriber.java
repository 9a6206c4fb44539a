package io.github.ssespec.drive;

import io.github.ssespec.client.parser.EventStreamListener;
import io.github.ssespec.client.parser.EventStreamParser;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Request;
import io.github.ssespec.wire.http.Body;
import io.github.ssespec.wire.http.ResponseReader;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A connection to the stream that knows which sentinels it has shown. Thread-safe. */
final class Subscriber implements Recorder.Watcher {
    private final Map<Integer, Long> shown = new HashMap<>();
    private final EventStreamParser parser;
    private final CompletableFuture<Exchange> exchange;
    private @Nullable ResponseReader watched;
    private int read;
    private boolean leaving;

    Subscriber(Lines lines, String purpose, Request request, Sentinels sentinels, Executor threads) {
        this(lines, purpose, request, sentinels, event -> {}, threads);
    }

    /** @param also is told of every event, one at a time */
    Subscriber(
            Lines lines,
            String purpose,
            Request request,
            Sentinels sentinels,
            EventStreamListener also,
            Executor threads) {
        this.parser = new EventStreamParser(event -> {
            sentinels.number(event.data()).ifPresent(number -> shown.putIfAbsent(number, System.nanoTime()));
            also.onEvent(event);
        });
        this.exchange = CompletableFuture.supplyAsync(() -> lines.follow(purpose, request, this), threads)
                .whenComplete((done, failed) -> {
                    synchronized (this) {
                        leaving = true;
                        notifyAll();
                    }
                });
    }

    @Override
    public synchronized void more(ResponseReader response) {
        if (response.head() == null) {
            return;
        }
        if (watched == null || watched != response && read == 0) {
            watched = response;
        }
        if (watched == response) {
            Body body = response.body();
            parser.parse(body.bytes(), read, body.size() - read);
            read = body.size();
            notifyAll();
        }
    }

    @Override
    public synchronized boolean enough() {
        return leaving;
    }

    /** Waits until that sentinel or a later one has been shown; returns whether it has been. */
    boolean await(int number, long until) throws InterruptedException {
        return await(() -> shown.keySet().stream().anyMatch(n -> n >= number), until);
    }

    /** Waits until that is so, which is asked while nothing more arrives; returns whether it is. */
    synchronized boolean await(BooleanSupplier reached, long until) throws InterruptedException {
        while (!reached.getAsBoolean() && !over()) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(Math.max(1, left / 1_000_000));
        }
        return reached.getAsBoolean();
    }

    /** Whether the head of its stream has come. */
    synchronized boolean begun() {
        return watched != null;
    }

    /** Whether it has shown any. */
    synchronized boolean shows() {
        return !shown.isEmpty();
    }

    /** Whether the connection is over. */
    boolean over() {
        return exchange.isDone();
    }

    /** Ends the connection, and gives all that came. */
    Exchange leave() {
        release();
        return exchange.join();
    }

    /** Ends the connection soon, without waiting for it. */
    synchronized void release() {
        leaving = true;
    }
}
