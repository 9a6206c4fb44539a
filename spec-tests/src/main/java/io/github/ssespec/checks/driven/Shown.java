package io.github.ssespec.checks.driven;

import io.github.ssespec.stream.Notation;
import java.nio.charset.StandardCharsets;

/** Values in findings: short, and with everything in them visible. */
public final class Shown {
    /** Bytes of a value that are shown. */
    public static final int MOST = 80;

    private Shown() {}

    /** That text in quotes. */
    public static String text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return "'" + Notation.show(bytes, 0, bytes.length, MOST) + "'";
    }
}
