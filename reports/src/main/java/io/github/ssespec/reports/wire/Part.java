package io.github.ssespec.reports.wire;

/** What a byte of a raw response is (HTML 9.2.5, 9.2.6; RFC 9112). */
public enum Part {
    /** A byte of the response head. */
    HEAD("response head"),
    /** A byte between the chunks of a body: a size, a line end, a trailer. */
    FRAMING("chunk framing"),
    /** A byte of a body that is not read as an event stream: compressed, of another type, or of no HTTP response. */
    CONTENT("content"),
    /** A byte order mark that begins a line. */
    BOM("byte order mark"),
    /** A field's name. */
    NAME("field name"),
    /** The first colon of a line. */
    COLON("colon"),
    /** The one space after the colon that is no part of the value. */
    SPACE("the space that goes"),
    /** A field's value. */
    VALUE("value"),
    /** What follows a colon that begins a line. */
    COMMENT("comment"),
    /** A carriage return and the line feed after it: one line end. */
    CRLF("line end CRLF"),
    /** A line feed alone. */
    LF("line end LF"),
    /** A carriage return alone. */
    CR("line end CR");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    /** What it is called in a report. */
    public String label() {
        return label;
    }

    /** Whether it ends a line of the event stream. */
    public boolean endsLine() {
        return this == CRLF || this == LF || this == CR;
    }
}
