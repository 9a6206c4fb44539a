package io.github.ssespec.observe;

/** Last event IDs that would forge an event where a server writes them back without care. */
public final class ForgedId {
    /** What stands in the forged fields, and nowhere else. */
    public static final String MARK = "ssespec-forged";

    private static final String FIELD = "data: " + MARK;

    /**
     * It is a field itself, and holds more of them behind line ends in four other clothes: percent-encoded, escaped as in
     * JSON, as an HTML reference, and as the characters whose last byte is that of a line end.
     */
    static final String READABLE =
            FIELD + "%0A" + FIELD + "%0D" + FIELD + "\\n" + FIELD + "&#10;" + FIELD + "\u560a" + FIELD + "%0A%0A";

    /** The one line end that a header can carry to servers that do not look closely. */
    static final String WITH_CR = "ssespec\r" + FIELD + "\r\rssespec";

    private ForgedId() {}

    /**
     * In what clothes a line end was believed, as far as the first forged line of {@link #READABLE} tells.
     *
     * @param after what follows {@link #MARK} on that line
     */
    public static String believed(String after) {
        if (after.startsWith("%0A%0A")) {
            return "a line end cut out of U+560A";
        }
        if (after.startsWith("%0A")) {
            return "no line end: the id is written as a line of its own";
        }
        if (after.startsWith("&#10;")) {
            return "a line end escaped as in JSON (\\n)";
        }
        return after.startsWith("\u560a")
                ? "a line end as an HTML reference (&#10;)"
                : "a percent-encoded line end (%0A or %0D)";
    }
}
