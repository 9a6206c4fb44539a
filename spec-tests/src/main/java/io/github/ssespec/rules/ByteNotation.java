package io.github.ssespec.rules;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * The notation in which the catalogue writes the bytes of a stream: text stands for its UTF-8 bytes, and {@code \n},
 * {@code \r}, {@code \t}, {@code \0} (one zero byte), {@code \xHH} (any byte, two hexadecimal digits) and {@code \\} are
 * escapes. Every line end is written out.
 */
public final class ByteNotation {
    /** One line that explains the notation to a reader. */
    public static final String LEGEND = "\\n is LF, \\r CR, \\t a tab, \\0 U+0000, \\xHH the byte HH";

    private ByteNotation() {}

    /**
     * The bytes that all items stand for, joined.
     *
     * @throws IllegalArgumentException where an escape is unknown or cut short, or a control character stands for itself
     */
    public static byte[] bytes(List<String> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String item : items) {
            append(item, bytes);
        }
        return bytes.toByteArray();
    }

    private static void append(String item, ByteArrayOutputStream bytes) {
        int at = 0;
        while (at < item.length()) {
            int escape = item.indexOf('\\', at);
            String plain = item.substring(at, escape < 0 ? item.length() : escape);
            if (plain.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a control character is not written as an escape in: " + item);
            }
            bytes.writeBytes(plain.getBytes(StandardCharsets.UTF_8));
            at += plain.length();
            if (escape >= 0) {
                at += escape(item, at, bytes);
            }
        }
    }

    /** Writes the byte of the escape at that index and returns the escape's length. */
    private static int escape(String item, int at, ByteArrayOutputStream bytes) {
        char kind = at + 1 < item.length() ? item.charAt(at + 1) : ' ';
        if (kind == 'x' && at + 4 <= item.length()) {
            bytes.write(HexFormat.fromHexDigits(item, at + 2, at + 4));
            return 4;
        }
        bytes.write(
                switch (kind) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    case '0' -> 0;
                    case '\\' -> '\\';
                    default -> throw new IllegalArgumentException("unknown or unfinished escape in: " + item);
                });
        return 2;
    }
}
