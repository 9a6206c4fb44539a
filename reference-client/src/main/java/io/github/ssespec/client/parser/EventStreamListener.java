package io.github.ssespec.client.parser;

/**
 * Takes the events of a stream, in order, from inside the call of {@link EventStreamParser#parse} that completed them.
 *
 * <p>A listener must not call that parser's {@code parse} or {@code end}. What it throws comes out of {@code parse},
 * and the parser then reads no more.
 *
 * @see EventStreamInspector a listener that also sees comments, ids and reconnection times
 */
@FunctionalInterface
public interface EventStreamListener {

    /** Called once for each dispatched event (HTML 9.2.6), as soon as its blank line has been read. */
    void onEvent(StreamEvent event);
}
