package io.github.ssespec.client;

import io.github.ssespec.client.parser.ParserOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Says what an {@link EventSource} asks for and who listens. Methods give the builder itself; what makes no sense is
 * refused with an {@link IllegalArgumentException} at once. Not thread-safe; may be used for several event sources.
 */
public final class EventSourceBuilder {

    private final URI url;
    private final Listeners listeners = new Listeners();
    private final List<Header> headers = new ArrayList<>();
    private String method = "GET";
    private byte[] body = {};
    private ParserOptions parsing = ParserOptions.DEFAULT;
    private Duration reconnectionTime = Duration.ofSeconds(3);
    private Optional<Duration> staleAfter = Optional.empty();
    private Predicate<MessageEvent> endOfStream = event -> false;
    private Optional<EventSourceInspector> inspector = Optional.empty();

    EventSourceBuilder(URI url) {
        this.url = Urls.requested(url);
    }

    /** The connection has been established: "fire an event named open". */
    public EventSourceBuilder onOpen(Runnable listener) {
        listeners.onOpen(listener);
        return this;
    }

    /** An event of type {@code message}, the type of all events for which the stream names none. */
    public EventSourceBuilder onMessage(Consumer<MessageEvent> listener) {
        return addEventListener("message", listener);
    }

    /** The connection was lost and is being reestablished, or it has failed for good. */
    public EventSourceBuilder onError(Consumer<ConnectionError> listener) {
        listeners.onError(listener);
        return this;
    }

    /**
     * An event of that type. Types are compared literally; {@code open} and {@code error} are types like any other here
     * and mean events of the stream.
     */
    public EventSourceBuilder addEventListener(String type, Consumer<MessageEvent> listener) {
        listeners.add(type, listener);
        return this;
    }

    /** Every event whatever its type, before the listeners of its type. */
    public EventSourceBuilder onEvent(Consumer<MessageEvent> listener) {
        listeners.onEvent(listener);
        return this;
    }

    /**
     * A header to send besides those of the standard, with its value as UTF-8. In place of {@code Accept}, {@code
     * Cache-Control} or {@code User-Agent} if it is named so. Headers are sent on every connection and follow no redirect
     * to another origin.
     */
    public EventSourceBuilder header(String name, String value) {
        headers.add(new Header(name, value));
        return this;
    }

    /** The method, {@code GET} unless given. It is kept on every connection. */
    public EventSourceBuilder method(String name) {
        method = new Header(name, "").name();
        return this;
    }

    /** The request's content, as UTF-8; none unless given. Whoever wants a Content-Type gives that header. */
    public EventSourceBuilder body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The request's content as bytes. */
    public EventSourceBuilder body(byte[] bytes) {
        body = bytes.clone();
        return this;
    }

    /** The last event ID of an earlier event source, sent with the first request; none unless given. */
    public EventSourceBuilder lastEventId(String id) {
        parsing = parsing.withLastEventId(id);
        return this;
    }

    /**
     * The most data that an event may have, and the longest line, in bytes; a stream that breaks it ends the event source
     * for good. 64 MiB unless given, at most {@link ParserOptions#LARGEST_BOUND}.
     */
    public EventSourceBuilder maxEventBytes(int bytes) {
        parsing = parsing.withMaxLineBytes(bytes).withMaxEventBytes(bytes);
        return this;
    }

    /** The reconnection time until a {@code retry} field changes it; 3 s unless given, not negative. */
    public EventSourceBuilder reconnectionTime(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("the reconnection time must not be negative: " + time);
        }
        reconnectionTime = time;
        return this;
    }

    /**
     * The time without a byte after which a connection counts as stale and is reestablished. Servers ought to send a
     * comment every 15 s or so (9.2.7). Never unless given; at least 1 ms.
     */
    public EventSourceBuilder staleAfter(Duration time) {
        if (time.toMillis() < 1) {
            throw new IllegalArgumentException("a connection cannot be stale after less than 1 ms: " + time);
        }
        staleAfter = Optional.of(time);
        return this;
    }

    /** Tells the event after whose dispatch the event source closes itself. */
    public EventSourceBuilder closeAfter(Predicate<MessageEvent> isEndOfStream) {
        endOfStream = isEndOfStream;
        return this;
    }

    /** Somebody who sees what listeners do not. */
    public EventSourceBuilder inspector(EventSourceInspector who) {
        inspector = Optional.of(who);
        return this;
    }

    /**
     * Opens the event source and returns without waiting for its connection.
     *
     * @throws IllegalStateException if the HTTP client cannot be started
     */
    public EventSource open() {
        Http.client();
        EventSource source = new EventSource(
                new StreamRequest(url, method, headers, body),
                parsing,
                new Reconnection(reconnectionTime),
                staleAfter,
                endOfStream,
                listeners.copy(),
                inspector);
        source.start();
        return source;
    }
}
