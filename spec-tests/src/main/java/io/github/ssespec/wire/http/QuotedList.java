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
                parts.add(value.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(value.substring(start).strip());
        return parts;
    }

    /** The value of a parameter, without the quotes it may stand in. */
    public static String unquoted(String value) {
        if (value.length() < 2 || value.charAt(0) != '"' || !value.endsWith("\"")) {
            return value;
        }
        return value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
    }
}
