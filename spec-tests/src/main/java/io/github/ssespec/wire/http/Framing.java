package io.github.ssespec.wire.http;

/** How the end of a response's body is found (RFC 9112, 6.3). */
public enum Framing {
    /** No body: the answer to HEAD, 1xx, 204, 304. */
    NONE("without a body"),
    CHUNKED("chunked"),
    LENGTH("Content-Length"),
    /** The body ends with the connection. */
    CLOSE("close-delimited");

    private final String label;

    Framing(String label) {
        this.label = label;
    }

    /** The word for people. */
    public String label() {
        return label;
    }
}
