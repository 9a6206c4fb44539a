package io.github.ssespec.wire.http;

import java.util.ArrayList;
import java.util.List;

/** Header values that are lists, in which a quoted string may hold the separator (RFC 9110, 5.6). */
public final class QuotedList {

    private QuotedList() {}

    /** The trimmed parts of {@code value} between separators that stand outside double quotes. */
    public static List<String> split(String value, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(trimmed(value.substring(start, i)));
                start = i + 1;
            }
        }
        parts.add(trimmed(value.substring(start)));
        return parts;
    }

    /** Without the optional white space of RFC 9110, 5.6.3 at its ends: spaces and tabs, and nothing else. */
    static String trimmed(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && isWhite(value.charAt(from))) {
            from++;
        }
        while (to > from && isWhite(value.charAt(to - 1))) {
            to--;
        }
        return value.substring(from, to);
    }

    private static boolean isWhite(char c) {
        return c == ' ' || c == '\t';
    }

    /** The value of a parameter, without the quotes it may stand in. */
    public static String unquoted(String value) {
        if (value.length() < 2 || value.charAt(0) != '"' || !value.endsWith("\"")) {
            return value;
        }
        return value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
    }
}
