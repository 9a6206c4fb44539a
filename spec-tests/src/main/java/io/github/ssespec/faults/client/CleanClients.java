package io.github.ssespec.faults.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Clients that the standard permits, and that look odd: the proof that no check raises a false alarm. */
public final class CleanClients {
    private static final int LONGEST_LINE = 1 << 20;
    private static final long LEAST_DELAY = 1_000;
    private static final long LONGEST_DELAY = 3_600_000;

    private CleanClients() {}

    /** All of them. */
    public static List<CleanClient> all() {
        return List.of(
                clean("plain", quirks -> {}),
                clean("a-least-delay", quirks -> {
                    quirks.delay = (ending, state) -> Math.max(LEAST_DELAY, state.reconnectionTime);
                }),
                clean("a-longest-delay", quirks -> {
                    quirks.delay = (ending, state) -> Math.min(LONGEST_DELAY, state.reconnectionTime);
                }),
                clean("a-growing-delay", quirks -> {
                    quirks.delay = (ending, state) -> state.reconnectionTime < LONGEST_DELAY
                            ? state.reconnectionTime * Math.min(4, state.attempts)
                            : LONGEST_DELAY;
                }),
                new CleanClient("two-seconds-at-first", () -> new FaultyClient(quirks -> {}, Duration.ofSeconds(2))),
                new CleanClient("back-at-once-at-first", () -> new FaultyClient(quirks -> {}, Duration.ZERO)),
                clean("keep-alive", quirks -> quirks.keepsAlive = true),
                request("connection-close", request -> request.with("Connection", "close")),
                request("lower-case-in-another-order", CleanClients::turnedAround),
                request("identity-asked-for", request -> request.with("Accept-Encoding", "identity")),
                request("gzip-asked-for", request -> request.with("Accept-Encoding", "gzip")),
                request("no-store", request -> request.with("Cache-Control", "no-store")),
                request(
                        "more-headers",
                        request -> request.with("User-Agent", "clean/1.0 (unusual)")
                                .with("Accept-Language", "en, *;q=0.5")
                                .with("Pragma", "no-cache")
                                .with("Sec-Fetch-Mode", "cors")),
                clean("back-to-where-it-was-sent", quirks -> {
                    AtomicReference<@Nullable URI> last = new AtomicReference<>();
                    quirks.redirect = (request, head) -> {
                        Request next = request.redirected(head);
                        last.set(next.url());
                        return next;
                    };
                    quirks.request = (request, state) -> {
                        URI url = last.get();
                        return url == null ? request : request.to(request.method(), url, request.body());
                    };
                }),
                clean("a-bound-on-lines", CleanClients::bounded),
                clean("an-empty-id-to-begin-with", quirks -> quirks.begin = block -> block.id = ""),
                clean(
                        "an-empty-retry-is-zero",
                        quirks -> quirks.fields.put(
                                "retry",
                                (block, field) -> block.retry(field.value().isEmpty() ? "0" : field.value()))));
    }

    /** Fails the connection, which its application is told, at a line of more than a MiB. */
    private static void bounded(Quirks quirks) {
        Memo<Boolean> exceeded = new Memo<>(false);
        quirks.line = line -> {
            if (line.length() > LONGEST_LINE) {
                exceeded.value = true;
                throw new UncheckedIOException(new IOException("a line of more than " + LONGEST_LINE + " characters"));
            }
            return line;
        };
        BiPredicate<Ending, State> right = quirks.comesBack;
        quirks.comesBack = (ending, state) -> !exceeded.value && right.test(ending, state);
    }

    private static CleanClient clean(String name, Consumer<Quirks> quirks) {
        return new CleanClient(name, () -> new FaultyClient(quirks, FaultyClient.RECONNECTION_TIME));
    }

    private static CleanClient request(String name, UnaryOperator<Request> change) {
        return clean(name, quirks -> quirks.request = (request, state) -> change.apply(request));
    }

    private static Request turnedAround(Request request) {
        return request.changed(headers -> {
            List<String> names = new ArrayList<>(headers.keySet());
            Collections.reverse(names);
            for (String name : names) {
                String value = headers.remove(name);
                headers.put(name.toLowerCase(Locale.ROOT), value == null ? "" : value);
            }
        });
    }
}
