package io.github.ssespec.client.parser;

/** Thrown when a stream breaks a bound of {@link ParserOptions}. The parser that threw it reads no more. */
public final class EventStreamTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Which bound was broken. */
    public enum Bound {
        /** {@link ParserOptions#maxLineBytes()}. */
        LINE("The line that begins at byte %d is longer than the bound of %d bytes"),
        /** {@link ParserOptions#maxEventBytes()}. */
        EVENT("The event that begins at byte %d has more data than the bound of %d bytes");

        private final String message;

        Bound(String message) {
            this.message = message;
        }
    }

    private final Bound bound;
    private final int limit;
    private final long offset;

    EventStreamTooLargeException(Bound bound, int limit, long offset) {
        super(bound.message.formatted(offset, limit));
        this.bound = bound;
        this.limit = limit;
        this.offset = offset;
    }

    /** The bound that was broken. */
    public Bound bound() {
        return bound;
    }

    /** Its value, in bytes. */
    public int limit() {
        return limit;
    }

    /** The offset of the first byte of the line, or of the event's block, that was too large. */
    public long offset() {
        return offset;
    }
}
