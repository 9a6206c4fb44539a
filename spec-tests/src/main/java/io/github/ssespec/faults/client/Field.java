package io.github.ssespec.faults.client;

import org.jspecify.annotations.Nullable;

/** A line that is neither blank nor a comment. */
record Field(String name, String value) {

    /** A line as 9.2.6 reads it; null for a comment. */
    static @Nullable Field of(String line) {
        int colon = line.indexOf(':');
        if (colon == 0) {
            return null;
        }
        if (colon < 0) {
            return new Field(line, "");
        }
        String value = line.substring(colon + 1);
        return new Field(line.substring(0, colon), value.startsWith(" ") ? value.substring(1) : value);
    }
}
