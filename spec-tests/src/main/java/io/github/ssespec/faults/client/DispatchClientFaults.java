package io.github.ssespec.faults.client;

import io.github.ssespec.adapter.ClientEvent;
import io.github.ssespec.adapter.ClientReports;
import io.github.ssespec.wire.Threads;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Clients that bring events to the application late, in another order or under another name, or tell it less. */
final class DispatchClientFaults {
    private static final int BUFFER = 4 << 10;
    private static final int STEP_MILLIS = 40;
    private static final ExecutorService ONE_BY_ONE =
            Executors.newSingleThreadExecutor(Threads.daemon("faulty-client-queue"));

    private DispatchClientFaults() {}

    static List<ClientFault> all() {
        return List.of(
                ClientFault.of(
                                "dispatch.prompt",
                                "with-the-next-event",
                                "dispatched 'a' only when more bytes had come",
                                quirks -> {
                                    AtomicReference<@Nullable ClientEvent> held = new AtomicReference<>();
                                    quirks.dispatching = (event, application) -> {
                                        ClientEvent last = held.getAndSet(event);
                                        if (last != null) {
                                            application.accept(last);
                                        }
                                    };
                                })
                        .also("connect.*", "dispatch.*", "parse.*", "reconnect.*"),
                ClientFault.of(
                                "dispatch.prompt",
                                "with-the-next-line",
                                "dispatched 'a' only when more bytes had come",
                                quirks -> {
                                    quirks.splitter = DispatchClientFaults::lateByALine;
                                })
                        .also("connect.*", "dispatch.*", "parse.*", "reconnect.*"),
                ClientFault.of(
                                "dispatch.prompt",
                                "a-buffer-of-4-KiB",
                                "dispatched nothing: the event 'b' did not come",
                                quirks -> {
                                    quirks.framing = (head, in) -> new FullReads(Bodies.of(head, in));
                                    quirks.readBytes = BUFFER;
                                })
                        .also("connect.*", "dispatch.*", "parse.*", "reconnect.*"),
                ClientFault.of(
                                "dispatch.order",
                                "a-thread-for-each",
                                "as event 1, where the stream has '0'",
                                quirks -> {
                                    AtomicInteger count = new AtomicInteger();
                                    quirks.dispatching = (event, application) -> later(
                                            STEP_MILLIS * (2 - count.getAndIncrement() % 3),
                                            () -> application.accept(event));
                                })
                        .also("dispatch.*", "parse.*", "reconnect.*"),
                dispatching(
                                "dispatch.typed",
                                "typed-ones-to-message-too",
                                "dispatched 'a' of type 'add', 'a', 'b', 'c' of type 'remove', 'c'",
                                (event, application) -> {
                                    application.accept(event);
                                    if (!event.type().equals("message")) {
                                        application.accept(DataClientFaults.typed(event, "message"));
                                    }
                                })
                        .also("parse.*"),
                dispatching(
                                "dispatch.typed",
                                "typed-ones-lost",
                                "dispatched 'b', 'end' where the standard gives 'a' of type 'add', 'b', 'c' of type 'remove', 'end'",
                                (event, application) -> {
                                    if (event.type().equals("message")) {
                                        application.accept(event);
                                    }
                                })
                        .also("parse.*"),
                dispatching(
                                "dispatch.typed",
                                "message-for-all",
                                "dispatched 'a', 'b', 'c', 'end' where the standard gives 'a' of type 'add', 'b', 'c' of type 'remove', 'end'",
                                (event, application) -> application.accept(DataClientFaults.typed(event, "message")))
                        .also("parse.*"),
                origin(
                        "the-whole-url",
                        "/events' where the standard gives 'http://127.0.0.1:",
                        (first, last) -> last.toString()),
                origin(
                        "of-the-first-url",
                        "a stream after a redirect to another origin: gave the origin 'http://127.0.0.1:",
                        (first, last) -> Request.origin(first)),
                origin(
                        "without-the-port",
                        "gave the origin 'http://127.0.0.1' where",
                        (first, last) -> last.getScheme() + "://" + last.getHost()),
                origin("null", "gave the origin 'null' where", (first, last) -> "null"),
                reports(
                        "dispatch.error-event",
                        "nothing-of-a-loss",
                        "nothing was told of the lost connection",
                        to -> new Telling(to) {
                            @Override
                            public void error() {}
                        }),
                reports(
                        "dispatch.error-event",
                        "nothing-of-giving-up",
                        "nothing was told of the failed connection",
                        to -> new Telling(to) {
                            @Override
                            public void closed() {}
                        }),
                reports(
                        "dispatch.error-event",
                        "a-loss-like-giving-up",
                        "the application was told that the connection had failed, and the client reconnected",
                        to -> new Telling(to) {
                            @Override
                            public void error() {
                                to.closed();
                            }
                        }),
                reports(
                        "dispatch.open-event",
                        "never",
                        "nothing was told of the open connection 1",
                        to -> new Telling(to) {
                            @Override
                            public void opened() {}
                        }),
                reports(
                        "dispatch.open-event",
                        "the-first-time-only",
                        "nothing was told of the open connection 2",
                        to -> new Telling(to) {
                            private final AtomicInteger count = new AtomicInteger();

                            @Override
                            public void opened() {
                                if (count.getAndIncrement() == 0) {
                                    to.opened();
                                }
                            }
                        }),
                reports(
                        "dispatch.open-event",
                        "with-the-first-event",
                        "only with its first event was told that connection 1 was open",
                        to -> new Telling(to) {
                            private final AtomicInteger due = new AtomicInteger();

                            @Override
                            public void opened() {
                                due.set(1);
                            }

                            @Override
                            public void event(ClientEvent event) {
                                if (due.getAndSet(0) == 1) {
                                    to.opened();
                                }
                                to.event(event);
                            }
                        }));
    }

    private static ClientFault dispatching(String rule, String name, String expected, Dispatching dispatching) {
        return ClientFault.of(rule, name, expected, quirks -> quirks.dispatching = dispatching);
    }

    private static ClientFault origin(String name, String expected, BiFunction<URI, URI, String> origin) {
        return ClientFault.of("dispatch.origin", name, expected, quirks -> quirks.origin = origin);
    }

    private static ClientFault reports(
            String rule, String name, String expected, UnaryOperator<ClientReports> reports) {
        return ClientFault.of(rule, name, expected, quirks -> quirks.reports = reports);
    }

    /** Does something after a time, behind what is due before. */
    static void later(int millis, Runnable task) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, ONE_BY_ONE)
                .execute(task);
    }

    /** Hands on a line when the next one has ended. */
    private static Splitter lateByALine() {
        LineSplitter splitter = new LineSplitter();
        AtomicReference<@Nullable String> held = new AtomicReference<>();
        return (text, lines) -> splitter.read(text, line -> {
            String last = held.getAndSet(line);
            if (last != null) {
                lines.accept(last);
            }
        });
    }
}
