package io.github.ssespec.client;

import io.github.ssespec.client.parser.EventStreamTooLargeException;
import io.github.ssespec.client.parser.ParserOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Follows one event stream as the standard's {@code EventSource} does (HTML 9.2): connects, dispatches events to its
 * listeners, and reestablishes the connection until it is closed or the server says to stop.
 *
 * <pre>{@code
 * try (EventSource source = EventSource.to(URI.create("http://127.0.0.1:8080/events"))
 *         .addEventListener("price", event -> System.out.println(event.data()))
 *         .onError(error -> System.err.println(error.reason()))
 *         .open()) {
 *     ...
 * }
 * }</pre>
 *
 * <ul>
 *   <li>Listeners are called one after another on one thread, a daemon, in the order of the stream: each event as soon
 *       as its blank line has come. One that throws harms nobody; what it threw goes to that thread's uncaught exception
 *       handler. While one is at work nothing more is read, so a slow one slows the server down.
 *   <li>A stream that ends, is cut off or cannot be reached is asked for again after the reconnection time; attempts that
 *       fail in a row wait longer. Any answer but 200 with {@code text/event-stream}, after redirects, ends it for good.
 *   <li>The last event ID and the reconnection time are kept over connections. By the letter of 9.2.6 a new stream's last
 *       event ID buffer is empty, so that its first blank line would forget the ID; it is kept here as browsers keep it,
 *       until the stream sends another.
 *   <li>An event larger than a bound ends it for good. No cookies are kept, and no redirect is remembered: each
 *       connection asks the given URL.
 * </ul>
 *
 * Thread-safe.
 */
public final class EventSource implements AutoCloseable {

    private final StreamRequest request;
    private final Reconnection reconnection;
    private final Optional<Duration> staleAfter;
    private final Predicate<MessageEvent> endOfStream;
    private final Listeners listeners;
    private final Optional<EventSourceInspector> inspector;
    private final EventLoop loop;
    private final Dispatcher dispatcher = new Dispatcher();

    private ParserOptions parsing;
    private ReadyState readyState = ReadyState.CONNECTING;
    private volatile @Nullable Connection connection;

    EventSource(
            StreamRequest request,
            ParserOptions parsing,
            Reconnection reconnection,
            Optional<Duration> staleAfter,
            Predicate<MessageEvent> endOfStream,
            Listeners listeners,
            Optional<EventSourceInspector> inspector) {
        this.request = request;
        this.parsing = parsing;
        this.reconnection = reconnection;
        this.staleAfter = staleAfter;
        this.endOfStream = endOfStream;
        this.listeners = listeners;
        this.inspector = inspector;
        loop = new EventLoop("ssespec-events " + Origins.of(request.url()));
    }

    /**
     * Begins to describe an event source.
     *
     * @param url {@code http} or {@code https}
     * @throws IllegalArgumentException when it is another URL
     */
    public static EventSourceBuilder to(URI url) {
        return new EventSourceBuilder(url);
    }

    void start() {
        loop.queue(this::connect);
    }

    /** The URL that is asked for. */
    public URI url() {
        return request.url();
    }

    /** The state of the connection now. */
    public synchronized ReadyState readyState() {
        return readyState;
    }

    /** Adds a listener for events of that type, which hears the events to come. */
    public void addEventListener(String type, Consumer<MessageEvent> listener) {
        listeners.add(type, listener);
    }

    /** Removes a listener that was added for events of that type; does nothing if there is none. */
    public void removeEventListener(String type, Consumer<MessageEvent> listener) {
        listeners.remove(type, listener);
    }

    /**
     * "Abort any instances of the fetch algorithm started for this EventSource object, and set readyState to CLOSED."
     * No listener is called any more; one that is at work comes to its end. May be called in any state, from a listener
     * too, and again.
     */
    @Override
    public void close() {
        dispatcher.stop();
        enter(ReadyState.CLOSED);
        abortConnection();
        loop.stop();
    }

    private void abortConnection() {
        Connection current = connection;
        if (current != null) {
            current.abort();
        }
    }

    /** Whether the state could be left: CLOSED never is. */
    private synchronized boolean enter(ReadyState next) {
        if (readyState == ReadyState.CLOSED) {
            return false;
        }
        readyState = next;
        return true;
    }

    private void connect() {
        Connection next = new Connection(loop, request, parsing.lastEventId(), staleAfter, new Attempt());
        connection = next;
        // Whoever closed before could not abort it; whoever closes from now on can.
        if (readyState() == ReadyState.CLOSED) {
            next.abort();
        }
        next.start();
    }

    /** 9.2.3, "fail the connection". */
    private void fail(String reason) {
        if (enter(ReadyState.CLOSED)) {
            dispatcher.call(listeners.of(new ConnectionError(ReadyState.CLOSED, reason)));
            loop.stop();
        }
    }

    /** 9.2.3, "reestablish the connection". */
    private void reestablish(String reason) {
        if (enter(ReadyState.CONNECTING)) {
            dispatcher.call(listeners.of(new ConnectionError(ReadyState.CONNECTING, reason)));
            loop.queueAfter(reconnection.delay(), this::connect);
        }
    }

    private void dispatch(MessageEvent event) {
        dispatcher.call(listeners.of(event));
        dispatcher.call(() -> {
            if (endOfStream.test(event)) {
                close();
            }
        });
    }

    /** What is made of one connection. */
    private final class Attempt implements Connection.Listener {
        private @Nullable StreamReader reader;

        /** "Announce the connection." */
        @Override
        public void opened(URI finalUrl) {
            reader = new StreamReader(Origins.of(finalUrl), parsing, EventSource.this::dispatch, inspector, dispatcher);
            reconnection.succeeded();
            if (enter(ReadyState.OPEN)) {
                dispatcher.call(listeners.ofOpen());
            }
        }

        @Override
        public void bytes(ByteBuffer bytes) {
            try {
                Objects.requireNonNull(reader).read(bytes);
            } catch (EventStreamTooLargeException e) {
                abortConnection();
                fail(String.valueOf(e.getMessage()));
            }
        }

        @Override
        public void lost(String reason) {
            if (reader == null) {
                reconnection.failed();
            } else {
                reader.end();
                parsing = parsing.withLastEventId(reader.lastEventId());
                reader.reconnectionTime().ifPresent(reconnection::setTime);
            }
            reestablish(reason);
        }

        @Override
        public void refused(String reason) {
            fail(reason);
        }
    }
}
