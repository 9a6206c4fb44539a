package io.github.ssespec.server.encoder;

/**
 * A value that cannot stand in its field. Were it written all the same, a client would read something else than was
 * meant: a forged field, a forged event, or nothing. The message names the field, what was found and where, and what
 * is expected; it never quotes the value.
 */
public final class IllegalFieldException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The {@link #index()} of a breach that lies in the value as a whole. */
    public static final int WHOLE_VALUE = -1;

    private final String field;
    private final int index;

    IllegalFieldException(String field, String found, int index, String expected) {
        super(field + ": found " + found + (index == WHOLE_VALUE ? "" : " at index " + index) + ", expected "
                + expected);
        this.field = field;
        this.index = index;
    }

    /**
     * Tells which field was refused.
     *
     * @return {@code event}, {@code data}, {@code id}, {@code retry} or {@code comment}
     */
    public String field() {
        return field;
    }

    /**
     * Tells where in the value the offending character stands.
     *
     * @return its index in UTF-16 code units, or {@link #WHOLE_VALUE}
     */
    public int index() {
        return index;
    }
}
