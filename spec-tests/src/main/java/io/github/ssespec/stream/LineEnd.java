package io.github.ssespec.stream;

/** What ends a line (HTML 9.2.5: {@code end-of-line = ( cr lf / cr / lf )}). */
public enum LineEnd {
    LF("LF"),
    CR("CR"),
    CRLF("CRLF"),
    /** Nothing: the stream stopped in mid-line. */
    NONE("no line end");

    private final String label;

    LineEnd(String label) {
        this.label = label;
    }

    /** The word for people. */
    public String label() {
        return label;
    }
}
