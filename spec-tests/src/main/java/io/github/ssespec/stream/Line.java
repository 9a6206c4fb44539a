package io.github.ssespec.stream;

import java.nio.charset.StandardCharsets;

/** One line of an event stream, with the bytes it stands on. Immutable. */
public final class Line {
    private final EventStream stream;
    private final int number;
    private final int start;
    private final int end;
    private final int colon;
    private final LineEnd lineEnd;

    Line(EventStream stream, int number, int start, int end, LineEnd lineEnd) {
        this.stream = stream;
        this.number = number;
        this.start = start;
        this.end = end;
        this.lineEnd = lineEnd;
        int at = start;
        while (at < end && stream.bytes()[at] != ':') {
            at++;
        }
        this.colon = at;
    }

    /** Counts the lines of its stream from 1. */
    public int number() {
        return number;
    }

    /** Where it begins in the decoded stream. */
    public int start() {
        return start;
    }

    /** Where its line end begins in the decoded stream. */
    public int end() {
        return end;
    }

    /** What ends it. */
    public LineEnd lineEnd() {
        return lineEnd;
    }

    /** "If the line is empty (a blank line): Dispatch the event". */
    public boolean isBlank() {
        return start == end;
    }

    /** "If the line starts with a U+003A COLON character (:): Ignore the line." */
    public boolean isComment() {
        return start < end && colon == start;
    }

    /** Whether it is neither blank nor a comment. */
    public boolean isField() {
        return colon > start;
    }

    /** Whether a colon stands in it. */
    public boolean hasColon() {
        return colon < end;
    }

    /** "Collect the characters on the line before the first U+003A COLON character (:)", or the whole line. */
    public String name() {
        return text(start, colon);
    }

    /** How many bytes the field's name has. */
    public int nameLength() {
        return colon - start;
    }

    /** Whether the field's name is literally that (an ASCII name). */
    public boolean is(String name) {
        if (colon - start != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (stream.bytes()[start + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** "If value starts with a U+0020 SPACE character, remove it from value." */
    public String value() {
        return text(valueStart(), end);
    }

    /** Where the value begins in the decoded stream. */
    public int valueStart() {
        int from = Math.min(end, colon + 1);
        return from < end && stream.bytes()[from] == ' ' ? from + 1 : from;
    }

    /** How many bytes the value has. */
    public int valueLength() {
        return end - valueStart();
    }

    /** Whether a byte of that value stands in the field's value. */
    public boolean valueHolds(int b) {
        for (int at = valueStart(); at < end; at++) {
            if (stream.bytes()[at] == (byte) b) {
                return true;
            }
        }
        return false;
    }

    /** Whether its CR may be half of a CR LF of which the rest has not come. */
    public boolean mayEndInCrLf() {
        return lineEnd == LineEnd.CR && end + 1 == stream.size() && !stream.ended();
    }

    /** Whether it begins with the three bytes of a byte order mark. */
    public boolean startsWithBom() {
        return stream.bomAt(start, end);
    }

    /** The line's bytes as evidence. */
    public Span span() {
        return stream.span(start, end);
    }

    /** The stream that it is a line of. */
    public EventStream stream() {
        return stream;
    }

    private String text(int from, int to) {
        return new String(stream.bytes(), from, to - from, StandardCharsets.UTF_8);
    }
}
