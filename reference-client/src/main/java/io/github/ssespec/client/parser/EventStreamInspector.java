package io.github.ssespec.client.parser;

/**
 * A listener that also sees what an application does not: for tools that show or judge a stream.
 *
 * <p>{@link EventStreamParser} knows an inspector by this type. It makes the text of comments and ids for inspectors
 * alone, so that a plain {@link EventStreamListener} pays nothing for them. Calls come in the order of the lines, each
 * as soon as its line has ended; a line that the end of the stream cuts off is not reported. All methods but
 * {@link #onEvent} do nothing unless overridden.
 *
 * <p>Every {@code offset} is that of the line's first byte, counted as in {@link StreamEvent}.
 */
public interface EventStreamInspector extends EventStreamListener {

    /**
     * A comment line.
     *
     * @param text all that follows the colon, a leading space included: HTML 9.2.6 removes one for fields alone
     */
    default void onComment(String text, long offset) {}

    /**
     * An {@code id} field that has set the last event ID buffer. It becomes the last event ID at the blank line, and
     * never if the stream ends before. A value with U+0000 in it is ignored (HTML 9.2.6) and not reported.
     *
     * @param id the field's value; empty when it resets the ID
     */
    default void onId(String id, long offset) {}

    /**
     * A {@code retry} field that has set the reconnection time. A value that is no number is ignored and not reported.
     *
     * @param milliseconds the new reconnection time; {@link Long#MAX_VALUE} if it is larger than that
     */
    default void onRetry(long milliseconds, long offset) {}
}
