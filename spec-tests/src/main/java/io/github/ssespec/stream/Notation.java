package io.github.ssespec.stream;

import java.nio.charset.StandardCharsets;

/**
 * Bytes written so that people can read them: text as text, {@code \n \r \t \0 \\} and {@code \xHH} for the rest.
 */
public final class Notation {

    private Notation() {}

    /** Those bytes, visibly. */
    public static String show(byte[] bytes, int from, int to) {
        return show(bytes, from, to, Integer.MAX_VALUE);
    }

    /** At most {@code limit} of those bytes, visibly; says how many there were. */
    public static String show(byte[] bytes, int from, int to, int limit) {
        StringBuilder shown = new StringBuilder();
        int end = Math.min(to, from + Math.min(limit, to - from));
        for (int at = from; at < end; ) {
            int length = Utf8Sequence.length(bytes, at, to);
            if (length > 1) {
                character(shown, bytes, at, length);
            } else {
                single(shown, bytes[at] & 0xFF);
            }
            at += Math.max(1, length);
        }
        if (to - from > limit) {
            shown.append("… (").append(to - from).append(" bytes in all)");
        }
        return shown.toString();
    }

    private static void character(StringBuilder shown, byte[] bytes, int at, int length) {
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        int type = Character.getType(text.codePointAt(0));
        boolean visible = type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE;
        if (visible) {
            shown.append(text);
        } else {
            for (int i = 0; i < length; i++) {
                hex(shown, bytes[at + i] & 0xFF);
            }
        }
    }

    private static void single(StringBuilder shown, int b) {
        switch (b) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            case 0 -> shown.append("\\0");
            case '\\' -> shown.append("\\\\");
            default -> {
                if (b >= 0x20 && b < 0x7F) {
                    shown.append((char) b);
                } else {
                    hex(shown, b);
                }
            }
        }
    }

    private static void hex(StringBuilder shown, int b) {
        shown.append("\\x")
                .append(Character.toUpperCase(Character.forDigit(b >> 4, 16)))
                .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
    }
}
