package io.github.ssespec.wire;

/** How a connection ended. */
public enum End {
    /** The response came to its end: by its framing, or, close-delimited, by a FIN. */
    CLEAN("clean"),
    /** The subject closed before the response's end. */
    CUT("cut"),
    /** The connection was reset, or could not be made. */
    RESET("reset"),
    /** The kit had seen enough, or a limit was reached. */
    BY_KIT("by-kit");

    private final String label;

    End(String label) {
        this.label = label;
    }

    /** The word in {@code results.json}. */
    public String label() {
        return label;
    }
}
