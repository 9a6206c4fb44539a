package io.github.ssespec.client.parser;

/** What a line is, as told by its bytes before the first colon, or by all of them if it has none (HTML 9.2.6). */
enum LineKind {
    DATA("data"),
    EVENT("event"),
    ID("id"),
    RETRY("retry"),
    /** "If the line starts with a U+003A COLON character": nothing stands before the colon. */
    COMMENT(""),
    /** "Otherwise: the field is ignored." Found by no name: this one is longer than any that is looked up. */
    UNKNOWN("any other");

    /** A line with more bytes than this before its colon is {@link #UNKNOWN}. */
    static final int LONGEST_NAME = 5;

    private static final LineKind[] KINDS = values();

    private final String name;

    LineKind(String name) {
        this.name = name;
    }

    /** "Field names must be compared literally, with no case folding performed." */
    static LineKind of(byte[] name, int length) {
        for (LineKind kind : KINDS) {
            if (kind.isNamed(name, length)) {
                return kind;
            }
        }
        return UNKNOWN;
    }

    private boolean isNamed(byte[] bytes, int length) {
        if (length != name.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
