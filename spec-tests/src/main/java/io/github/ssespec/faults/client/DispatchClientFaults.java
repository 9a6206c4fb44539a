package io.github.ssespec.faults.client;

import io.github.ssespec.adapter.ClientEvent;
import io.github.ssespec.adapter.ClientReports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

    private DispatchClientFaults() {}

    static List<ClientFault> all() {
        return List.of(
                ClientFault.of("dispatch.prompt", "with-the-next-event", "dispatched", quirks -> {
                    AtomicReference<@Nullable ClientEvent> held = new AtomicReference<>();
                    quirks.dispatching = (event, application) -> {
                        ClientEvent last = held.getAndSet(event);
                        if (last != null) {
                            application.accept(last);
                        }
                    };
                }),
                ClientFault.of("dispatch.prompt", "with-the-next-line", "dispatched", quirks -> {
                    quirks.splitter = DispatchClientFaults::lateByALine;
                }),
                ClientFault.of("dispatch.prompt", "a-buffer-of-4-KiB", "dispatched", quirks -> {
                    quirks.framing = (head, in) -> filling(Bodies.of(head, in));
                }),
                ClientFault.of("dispatch.order", "a-thread-for-each", "dispatched", quirks -> {
                    AtomicInteger count = new AtomicInteger();
                    quirks.dispatching = (event, application) ->
                            later(STEP_MILLIS * (2 - count.getAndIncrement() % 3), () -> application.accept(event));
                }),
                dispatching("dispatch.typed", "typed-ones-to-message-too", (event, application) -> {
                    application.accept(event);
                    if (!event.type().equals("message")) {
                        application.accept(DataClientFaults.typed(event, "message"));
                    }
                }),
                dispatching("dispatch.typed", "typed-ones-lost", (event, application) -> {
                    if (event.type().equals("message")) {
                        application.accept(event);
                    }
                }),
                dispatching(
                        "dispatch.typed",
                        "message-for-all",
                        (event, application) -> application.accept(DataClientFaults.typed(event, "message"))),
                origin("the-whole-url", (first, last) -> last.toString()),
                origin("of-the-first-url", (first, last) -> Request.origin(first)),
                origin("without-the-port", (first, last) -> last.getScheme() + "://" + last.getHost()),
                origin("null", (first, last) -> "null"),
                reports("dispatch.error-event", "nothing-of-a-loss", to -> new Telling(to) {
                    @Override
                    public void error() {}
                }),
                reports("dispatch.error-event", "nothing-of-giving-up", to -> new Telling(to) {
                    @Override
                    public void closed() {}
                }),
                reports("dispatch.error-event", "a-loss-like-giving-up", to -> new Telling(to) {
                    @Override
                    public void error() {
                        to.closed();
                    }
                }),
                reports("dispatch.open-event", "never", to -> new Telling(to) {
                    @Override
                    public void opened() {}
                }),
                reports("dispatch.open-event", "the-first-time-only", to -> new Telling(to) {
                    private final AtomicInteger count = new AtomicInteger();

                    @Override
                    public void opened() {
                        if (count.getAndIncrement() == 0) {
                            to.opened();
                        }
                    }
                }),
                reports("dispatch.open-event", "with-the-first-event", to -> new Telling(to) {
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

    private static ClientFault dispatching(String rule, String name, Dispatching dispatching) {
        return ClientFault.of(rule, name, "dispatched", quirks -> quirks.dispatching = dispatching);
    }

    private static ClientFault origin(String name, BiFunction<URI, URI, String> origin) {
        return ClientFault.of("dispatch.origin", name, "origin", quirks -> quirks.origin = origin);
    }

    private static ClientFault reports(String rule, String name, UnaryOperator<ClientReports> reports) {
        return ClientFault.of(rule, name, "was told", quirks -> quirks.reports = reports);
    }

    /** Does something on a thread of its own after a time. */
    static void later(int millis, Runnable task) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(task);
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

    /** Gives out nothing until a buffer is full or the content is over. */
    private static InputStream filling(InputStream in) {
        return new InputStream() {
            private InputStream filled = InputStream.nullInputStream();

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (filled.available() == 0) {
                    filled = new ByteArrayInputStream(in.readNBytes(BUFFER));
                }
                return filled.read(bytes, offset, length);
            }
        };
    }
}
