package io.github.ssespec.stream;

import org.jspecify.annotations.Nullable;

/**
 * The lines up to a blank line, summed up: hostile blocks may have millions of them.
 *
 * @param start where it begins in the decoded stream
 * @param end where its last line's end begins: the blank line's, or the last whole line's when it is unfinished
 * @param closed where the blank line stands that ends it; -1 where there is none
 * @param dataLines how many data fields it has
 * @param firstData the first of them
 * @param types how many event fields it has
 * @param type the last of them, which counts
 * @param ids how many id fields it has
 * @param id the last of them, which counts
 */
public record Block(
        EventStream stream,
        int start,
        int end,
        int closed,
        int dataLines,
        @Nullable Line firstData,
        int types,
        @Nullable Line type,
        int ids,
        @Nullable Line id) {

    /** Whether a blank line ends it. */
    public boolean complete() {
        return closed >= 0;
    }

    /** Whether a client dispatches an event for it. */
    public boolean dispatches() {
        return complete() && dataLines > 0;
    }

    /** Whether a data, event or id field is in it. */
    public boolean hasFields() {
        return dataLines + types + ids > 0;
    }

    /** Its bytes as evidence. */
    public Span span() {
        return stream.span(start, end);
    }

    /** Sums up the lines of a block as they come. */
    static final class Builder {
        private final EventStream stream;
        private int start = -1;
        private int end;
        private int dataLines;
        private int types;
        private int ids;
        private @Nullable Line firstData;
        private @Nullable Line type;
        private @Nullable Line id;

        Builder(EventStream stream) {
            this.stream = stream;
        }

        void add(Line line) {
            if (start < 0) {
                start = line.start();
            }
            end = line.end();
            if (line.is("data")) {
                dataLines++;
                firstData = firstData == null ? line : firstData;
            } else if (line.is("event")) {
                types++;
                type = line;
            } else if (line.is("id")) {
                ids++;
                id = line;
            }
        }

        boolean isEmpty() {
            return start < 0;
        }

        Block build(int closed) {
            return new Block(stream, start, end, closed, dataLines, firstData, types, type, ids, id);
        }
    }
}
