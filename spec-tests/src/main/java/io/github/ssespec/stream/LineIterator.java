package io.github.ssespec.stream;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Walks through the whole lines of a stream (HTML 9.2.5). */
final class LineIterator implements Iterator<Line> {
    private final EventStream stream;
    private int at;
    private int number;
    private int known = -1;

    LineIterator(EventStream stream) {
        this.stream = stream;
        // "The UTF-8 decode algorithm strips one leading UTF-8 Byte Order Mark (BOM), if any."
        this.at = stream.startsWithBom() ? 3 : 0;
    }

    @Override
    public boolean hasNext() {
        return lineEnd(at) < stream.size();
    }

    @Override
    public Line next() {
        int start = at;
        int end = lineEnd(start);
        if (end == stream.size()) {
            throw new NoSuchElementException();
        }
        LineEnd lineEnd = LineEnd.LF;
        at = end + 1;
        if (stream.bytes()[end] == '\r') {
            boolean lf = at < stream.size() && stream.bytes()[at] == '\n';
            lineEnd = lf ? LineEnd.CRLF : LineEnd.CR;
            at += lf ? 1 : 0;
        }
        return new Line(stream, ++number, start, end, lineEnd);
    }

    /** What stands after the last whole line. */
    Optional<Line> rest() {
        return at < stream.size()
                ? Optional.of(new Line(stream, number + 1, at, stream.size(), LineEnd.NONE))
                : Optional.empty();
    }

    private int lineEnd(int from) {
        if (known >= from) {
            return known;
        }
        int i = from;
        byte[] bytes = stream.bytes();
        while (i < stream.size() && bytes[i] != '\n' && bytes[i] != '\r') {
            i++;
        }
        known = i;
        return i;
    }
}
