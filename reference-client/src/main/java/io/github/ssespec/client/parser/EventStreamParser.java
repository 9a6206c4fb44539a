package io.github.ssespec.client.parser;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Parses one event stream exactly as HTML 9.2.5 and 9.2.6 say: its bytes go in, in pieces of any size, and its events
 * come out through an {@link EventStreamListener}, each from inside the call that brought the last byte it needs.
 *
 * <pre>{@code
 * EventStreamParser parser = new EventStreamParser(event -> System.out.println(event.data()));
 * for (int n; (n = in.read(buffer)) >= 0; ) {
 *     parser.parse(buffer, 0, n);
 * }
 * parser.end();
 * }</pre>
 *
 * <ul>
 *   <li>How the stream is cut makes no difference to what is dispatched. A CR ends a line at once; an LF that follows,
 *       also in a later call, belongs to it.
 *   <li>Bytes are decoded by {@link Utf8}; one leading byte order mark is dropped.
 *   <li>A {@code retry} field takes effect when its line ends. An empty one, which the standard leaves open, is
 *       ignored.
 *   <li>Time grows in proportion to the bytes. What is held is the unfinished block's data, type and ID, within the
 *       bounds of {@link ParserOptions}; what a large event needed is let go when it has been dispatched.
 * </ul>
 *
 * <p>It does no I/O and starts no thread. A stream needs a parser of its own; state goes from one connection to the
 * next by {@link ParserOptions#withLastEventId}. Not thread-safe: calls from several threads have to be ordered from
 * outside.
 *
 * <p>If {@code parse} throws what the listener threw, or {@link EventStreamTooLargeException}, the rest of that piece
 * is lost and the parser has failed: it takes no more bytes, while {@link #lastEventId()} and
 * {@link #reconnectionTime()} still tell what was read. An event whose listener threw counts as dispatched.
 */
public final class EventStreamParser {

    private static final int PIECE_BYTES = 8 << 10;

    private enum State {
        READY(""),
        PARSING("the parser is in the midst of a call: a listener must not call parse or end"),
        FAILED("the parser failed in an earlier call (its listener threw, or a bound was broken):"
                + " another stream needs a new parser"),
        ENDED("end() was called: another stream needs a new parser");

        private final String refusal;

        State(String refusal) {
            this.refusal = refusal;
        }
    }

    private final FieldInterpreter fields;
    private final LineParser lines;
    private State state = State.READY;

    /** A parser with {@link ParserOptions#DEFAULT}. */
    public EventStreamParser(EventStreamListener listener) {
        this(listener, ParserOptions.DEFAULT);
    }

    /** A parser that stands at the start of a stream. */
    public EventStreamParser(EventStreamListener listener, ParserOptions options) {
        Objects.requireNonNull(listener, "listener");
        fields = new FieldInterpreter(listener, Objects.requireNonNull(options, "options"));
        lines = new LineParser(fields);
    }

    /**
     * Reads the next bytes of the stream. The array is not kept.
     *
     * @param bytes the array that holds them
     * @param offset the index of the first one
     * @param length how many there are; may be 0
     * @throws IndexOutOfBoundsException if the range is not within the array; nothing has been read then
     * @throws EventStreamTooLargeException if a bound of the {@link ParserOptions} is broken
     * @throws IllegalStateException if called from a listener, after {@link #end()}, or after a call that threw
     */
    public void parse(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        requireReady();
        state = State.PARSING;
        try {
            lines.parse(bytes, offset, offset + length);
            state = State.READY;
        } finally {
            if (state == State.PARSING) {
                state = State.FAILED;
                fields.discard();
            }
        }
    }

    /**
     * Reads the next bytes of the stream: all that the buffer has left. Its position is then its limit; if the call
     * throws, its position is not specified.
     *
     * @param bytes any kind of buffer, a read-only or direct one too
     * @throws EventStreamTooLargeException as {@link #parse(byte[], int, int)}
     * @throws IllegalStateException as {@link #parse(byte[], int, int)}
     */
    public void parse(ByteBuffer bytes) {
        requireReady();
        if (bytes.hasArray()) {
            parse(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
            bytes.position(bytes.limit());
            return;
        }
        byte[] piece = new byte[Math.min(bytes.remaining(), PIECE_BYTES)];
        while (bytes.hasRemaining()) {
            int length = Math.min(bytes.remaining(), piece.length);
            bytes.get(piece, 0, length);
            parse(piece, 0, length);
        }
    }

    /**
     * Ends the stream: an unfinished line and an unfinished block are discarded, its ID with it. What a {@code retry}
     * field of that block has set stays set. May be called again, and after a failure.
     *
     * @throws IllegalStateException if called from a listener
     */
    public void end() {
        if (state == State.PARSING) {
            throw refusal();
        }
        state = State.ENDED;
        fields.discard();
    }

    /**
     * The last event ID string: what {@link ParserOptions#lastEventId()} said until the first blank line after an
     * {@code id} field. Empty when there is none. A block that dispatches no event sets it too.
     */
    public String lastEventId() {
        return fields.lastEventId();
    }

    /**
     * The reconnection time in milliseconds that the stream has set, if it has. Larger values than a long can hold are
     * {@link Long#MAX_VALUE}.
     */
    public OptionalLong reconnectionTime() {
        return fields.reconnectionTime();
    }

    private void requireReady() {
        if (state != State.READY) {
            throw refusal();
        }
    }

    private IllegalStateException refusal() {
        return new IllegalStateException(state.refusal);
    }
}
