package io.github.ssespec.client.parser;

import io.github.ssespec.client.parser.EventStreamTooLargeException.Bound;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Processes fields and dispatches events, the second half of HTML 9.2.6 "Interpreting an event stream": takes lines in
 * pieces, as {@link LineParser} finds them, and keeps the buffers of the standard as bytes.
 *
 * <p>A line is {@link #startLine}, then either {@link #dispatch} if it is blank, or {@link #startField}, one or more
 * pieces of its {@link #value}, and {@link #endField}.
 */
final class FieldInterpreter {

    private static final String DEFAULT_TYPE = "message";

    private final EventStreamListener listener;
    private final @Nullable EventStreamInspector inspector;
    private final ParserOptions options;

    private final ByteBuilder dataBuffer = new ByteBuilder();
    private final ByteBuilder eventTypeBuffer = new ByteBuilder();
    private final LastEventId lastEventId;
    private final RetryValue retry = new RetryValue();
    private final ByteBuilder comment = new ByteBuilder();
    private OptionalLong reconnectionTime = OptionalLong.empty();

    private LineKind kind = LineKind.UNKNOWN;
    private long lineOffset;
    private long blockOffset;
    private boolean inBlock;

    FieldInterpreter(EventStreamListener listener, ParserOptions options) {
        this.listener = listener;
        this.inspector = listener instanceof EventStreamInspector i ? i : null;
        this.options = options;
        this.lastEventId = new LastEventId(options.lastEventId());
    }

    String lastEventId() {
        return lastEventId.string();
    }

    OptionalLong reconnectionTime() {
        return reconnectionTime;
    }

    void startLine(long offset) {
        lineOffset = offset;
        if (!inBlock) {
            blockOffset = offset;
            inBlock = true;
        }
    }

    /** The name of the line is known. */
    void startField(LineKind lineKind) {
        kind = lineKind == LineKind.COMMENT && inspector == null ? LineKind.UNKNOWN : lineKind;
        switch (kind) {
            case EVENT -> eventTypeBuffer.clear();
            case RETRY -> retry.clear();
            case DATA, ID, COMMENT, UNKNOWN -> {}
        }
    }

    /** A piece of the line's value, maybe an empty one; the offset is that of its first byte. */
    void value(byte[] bytes, int from, int to, long offset) {
        requireRoom(to - from, offset);
        switch (kind) {
            case DATA -> dataBuffer.append(bytes, from, to);
            case EVENT -> eventTypeBuffer.append(bytes, from, to);
            case ID -> lastEventId.append(bytes, from, to);
            case RETRY -> retry.append(bytes, from, to);
            case COMMENT -> comment.append(bytes, from, to);
            case UNKNOWN -> {}
        }
    }

    /** "Process the field." */
    void endField() {
        switch (kind) {
            // "Append the field value to the data buffer, then append a single U+000A LINE FEED (LF) character"
            case DATA -> dataBuffer.append((byte) '\n');
            case ID -> endId();
            case RETRY -> endRetry();
            case COMMENT -> endComment();
            case EVENT, UNKNOWN -> {}
        }
    }

    /** "If the line is empty (a blank line): dispatch the event." */
    void dispatch(long end) {
        inBlock = false;
        // 1. "Set the last event ID string of the event source to the value of the last event ID buffer."
        lastEventId.dispatch();
        // 2. "If the data buffer is an empty string, set the data buffer and the event type buffer to the empty string
        // and return."
        if (dataBuffer.isEmpty()) {
            eventTypeBuffer.clear();
            return;
        }
        // 3. "If the data buffer's last character is a U+000A LINE FEED (LF) character": here it always is.
        dataBuffer.removeLast();
        String type = eventTypeBuffer.isEmpty() ? DEFAULT_TYPE : eventTypeBuffer.decode();
        StreamEvent event = new StreamEvent(type, dataBuffer.decode(), lastEventId(), blockOffset, end);
        dataBuffer.clear();
        eventTypeBuffer.clear();
        listener.onEvent(event);
    }

    /** "Once the end of the file is reached, any pending data must be discarded." */
    void discard() {
        dataBuffer.clear();
        eventTypeBuffer.clear();
        lastEventId.discard();
        comment.clear();
    }

    private void endId() {
        if (lastEventId.endField() && inspector != null) {
            inspector.onId(lastEventId.decodeBuffer(), lineOffset);
        }
    }

    private void endRetry() {
        if (retry.isNumber()) {
            reconnectionTime = OptionalLong.of(retry.milliseconds());
            if (inspector != null) {
                inspector.onRetry(retry.milliseconds(), lineOffset);
            }
        }
    }

    private void endComment() {
        if (inspector != null) {
            inspector.onComment(comment.decode(), lineOffset);
        }
        comment.clear();
    }

    /** Where a piece breaks two bounds, the one that an earlier byte breaks is named, however the piece was cut. */
    private void requireRoom(int count, long offset) {
        if (kind == LineKind.RETRY || kind == LineKind.UNKNOWN) {
            return; // not held
        }
        long lineRoom = options.maxLineBytes() - (offset - lineOffset);
        long eventRoom = kind == LineKind.DATA ? options.maxEventBytes() - dataBuffer.length() : Long.MAX_VALUE;
        if (count > lineRoom && lineRoom <= eventRoom) {
            throw new EventStreamTooLargeException(Bound.LINE, options.maxLineBytes(), lineOffset);
        }
        if (count > eventRoom) {
            throw new EventStreamTooLargeException(Bound.EVENT, options.maxEventBytes(), blockOffset);
        }
    }
}
