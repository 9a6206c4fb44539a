package io.github.ssespec.client.parser;

/**
 * Reads a stream line by line, on bytes: the format of HTML 9.2.5 and the first half of 9.2.6. Drops the byte order
 * mark, finds the ends of lines, and tells a field's name from its value. The bytes are gone through once, in whatever
 * pieces they come, and none is kept here but the first few of a line.
 *
 * <p>The standard decodes first and splits then. Splitting bytes is the same: LF, CR, the colon and the space are
 * ASCII, no part of another character's encoding is an ASCII byte, and no ill-formed sequence takes one with it
 * ({@link Utf8}).
 */
final class LineParser {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte LF = '\n';
    private static final byte CR = '\r';

    /** What the next byte is. */
    private enum Position {
        STREAM_START,
        LINE_START,
        /** Within what may be a field's name. */
        NAME,
        AFTER_COLON,
        VALUE,
        /** At the start of a line, if the byte is not the LF of a CRLF pair. */
        AFTER_CR
    }

    private final FieldInterpreter fields;
    private final byte[] name = new byte[LineKind.LONGEST_NAME];
    private int nameLength;
    private int byteOrderMarkLength;
    private Position position = Position.STREAM_START;
    private long bytesBefore;

    LineParser(FieldInterpreter fields) {
        this.fields = fields;
    }

    void parse(byte[] bytes, int from, int to) {
        long base = bytesBefore - from; // offset in the stream = base + index in the array
        bytesBefore += to - from;
        int at = from;
        while (at < to) {
            at = switch (position) {
                case STREAM_START -> byteOrderMark(bytes, at);
                case AFTER_CR -> {
                    position = Position.LINE_START;
                    yield bytes[at] == LF ? at + 1 : at;
                }
                case LINE_START -> {
                    fields.startLine(base + at);
                    nameLength = 0;
                    position = Position.NAME;
                    yield at;
                }
                case NAME -> name(bytes, at, to, base);
                case AFTER_COLON -> {
                    // "If value starts with a U+0020 SPACE character, remove it from value."
                    position = Position.VALUE;
                    yield bytes[at] == ' ' ? at + 1 : at;
                }
                case VALUE -> value(bytes, at, to, base);
            };
        }
    }

    /** One leading mark is dropped when all of it has come. */
    private int byteOrderMark(byte[] bytes, int at) {
        if (bytes[at] == BYTE_ORDER_MARK[byteOrderMarkLength]) {
            byteOrderMarkLength++;
            if (byteOrderMarkLength == BYTE_ORDER_MARK.length) {
                position = Position.LINE_START;
            }
            return at + 1;
        }
        position = Position.LINE_START;
        if (byteOrderMarkLength > 0) {
            // It was no mark: the bytes begin the first line, which is of no known kind since no name begins so.
            fields.startLine(0);
            startField(LineKind.UNKNOWN, Position.VALUE);
        }
        return at;
    }

    private int name(byte[] bytes, int from, int to, long base) {
        for (int at = from; at < to; at++) {
            byte next = bytes[at];
            if (next == ':') {
                LineKind kind = LineKind.of(name, nameLength);
                // A comment's text begins right after its colon.
                startField(kind, kind == LineKind.COMMENT ? Position.VALUE : Position.AFTER_COLON);
                return at + 1;
            }
            boolean endsLine = next == LF || next == CR;
            if (endsLine && nameLength == 0) {
                endLine(next);
                fields.dispatch(base + at + 1);
                return at + 1;
            }
            if (endsLine) {
                // "Using the whole line as the field name, and the empty string as the field value."
                startField(LineKind.of(name, nameLength), Position.VALUE);
                return at;
            }
            if (nameLength == name.length) {
                startField(LineKind.UNKNOWN, Position.VALUE);
                return at;
            }
            name[nameLength++] = next;
        }
        return to;
    }

    private int value(byte[] bytes, int from, int to, long base) {
        int end = from;
        while (end < to && bytes[end] != LF && bytes[end] != CR) {
            end++;
        }
        fields.value(bytes, from, end, base + from);
        if (end == to) {
            return to;
        }
        endLine(bytes[end]);
        fields.endField();
        return end + 1;
    }

    private void startField(LineKind kind, Position next) {
        position = next;
        fields.startField(kind);
    }

    /** A CR ends the line at once; an LF that comes next belongs to it. */
    private void endLine(byte end) {
        position = end == CR ? Position.AFTER_CR : Position.LINE_START;
    }
}
