package io.github.ssespec.client.parser;

import java.util.Objects;

/**
 * With what an {@link EventStreamParser} starts, and how much it is willing to hold. Immutable.
 *
 * <p>Bounds are on what has to be held in memory. Unknown fields, {@code retry} fields, and comments that no
 * {@link EventStreamInspector} wants are read past without being held, and may be of any length.
 *
 * @param lastEventId the last event ID that an earlier connection has left, empty when there is none. HTML 9.2.6 lets
 *     every stream begin with an empty last event ID buffer, so that to the letter the first blank line of a new
 *     connection would forget the ID; browsers keep it until the stream sends another, and so does the parser: this ID
 *     is the initial value of the buffer too. May not hold U+0000, CR or LF, as no ID of a stream does.
 * @param maxLineBytes the longest line that is held, in bytes without its line end, from 1 to {@link #LARGEST_BOUND}
 * @param maxEventBytes the most data an event may have, in bytes of UTF-8 with the line feeds that join its lines, from
 *     1 to {@link #LARGEST_BOUND}
 */
public record ParserOptions(String lastEventId, int maxLineBytes, int maxEventBytes) {

    /** The largest value of a bound: about 1 GiB, the most characters that any {@code String} can hold. */
    public static final int LARGEST_BOUND = Integer.MAX_VALUE / 2;

    /** No last event ID; lines and events of up to 64 MiB. */
    public static final ParserOptions DEFAULT = new ParserOptions("", 64 << 20, 64 << 20);

    /** @throws IllegalArgumentException if a bound is out of range or no stream could have sent the ID */
    public ParserOptions {
        Objects.requireNonNull(lastEventId, "lastEventId");
        if (lastEventId.indexOf('\0') >= 0 || lastEventId.indexOf('\n') >= 0 || lastEventId.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("lastEventId must not hold U+0000, CR or LF");
        }
        requireBound("maxLineBytes", maxLineBytes);
        requireBound("maxEventBytes", maxEventBytes);
    }

    /** These options with another {@link #lastEventId()}. */
    public ParserOptions withLastEventId(String id) {
        return new ParserOptions(id, maxLineBytes, maxEventBytes);
    }

    /** These options with another {@link #maxLineBytes()}. */
    public ParserOptions withMaxLineBytes(int bytes) {
        return new ParserOptions(lastEventId, bytes, maxEventBytes);
    }

    /** These options with another {@link #maxEventBytes()}. */
    public ParserOptions withMaxEventBytes(int bytes) {
        return new ParserOptions(lastEventId, maxLineBytes, bytes);
    }

    private static void requireBound(String name, int value) {
        if (value < 1 || value > LARGEST_BOUND) {
            throw new IllegalArgumentException("%s must be from 1 to %d, not %d".formatted(name, LARGEST_BOUND, value));
        }
    }
}
