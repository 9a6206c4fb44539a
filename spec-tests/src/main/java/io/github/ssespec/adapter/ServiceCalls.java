package io.github.ssespec.adapter;

import io.github.ssespec.wire.Dialer;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Header;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Request;
import io.github.ssespec.wire.SafeUrl;
import io.github.ssespec.wire.TlsOptions;
import io.github.ssespec.wire.http.Body;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls a test service; each call has its deadline. Thread-safe. */
final class ServiceCalls implements AutoCloseable {
    /**
     * What a service answers.
     *
     * @param location the header of that name, empty for none
     */
    record Answer(int status, String location, String text) {
        boolean succeeded() {
            return status >= 200 && status < 300;
        }

        @Override
        public String toString() {
            return status + (text.isBlank() ? "" : ": " + text.substring(0, Math.min(text.length(), SHOWN)));
        }
    }

    private static final int SHOWN = 400;

    private final Dialer dialer = new Dialer(TlsOptions.DEFAULT);
    private final Recorder recorder = new Recorder(dialer, Limits.REAL);
    private final AtomicInteger calls = new AtomicInteger();

    /**
     * Makes a call.
     *
     * @param json its content, empty for none
     * @throws AdapterException when no HTTP response comes in time
     */
    Answer call(String method, URI uri, byte[] json, Duration patience) throws AdapterException {
        List<Header> headers = List.of(
                new Header("Content-Type", "application/json"),
                new Header("Accept", "application/json"),
                new Header("Connection", "close"));
        long deadline = System.nanoTime() + patience.toNanos();
        Exchange exchange = recorder.record(
                calls.incrementAndGet(),
                "the test service",
                new Request(method, uri, "HTTP/1.1", json.length > 0 ? headers : headers.subList(1, 3), json),
                head -> patience,
                deadline,
                Recorder.Watcher.NOBODY);
        if (exchange.head().isEmpty()) {
            throw new AdapterException("the test service gives no answer to " + method + " " + SafeUrl.of(uri) + " ("
                    + (System.nanoTime() >= deadline ? "none within " + patience.toMillis() + " ms" : why(exchange))
                    + ")");
        }
        Body body = exchange.response().body();
        return new Answer(
                exchange.status(),
                exchange.head().get().joined("Location").orElse(""),
                new String(body.bytes(), 0, body.size(), StandardCharsets.UTF_8));
    }

    private static String why(Exchange exchange) {
        String failure = exchange.failure();
        return failure == null ? "what came is no HTTP response" : failure;
    }

    @Override
    public void close() {
        dialer.close();
    }
}
