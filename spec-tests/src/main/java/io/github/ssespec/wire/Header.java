package io.github.ssespec.wire;

import java.nio.charset.StandardCharsets;

/**
 * A header field of a request.
 *
 * @param name the field name, a token (RFC 9110, 5.6.2)
 * @param value the field value; a character a byte (ISO-8859-1), without LF or NUL. A lone CR, which RFC 9110, 5.5
 *     forbids too, goes out as it is: to see what a server takes it for
 */
public record Header(String name, String value) {

    /** @throws IllegalArgumentException when the name is no token or the value cannot stand in one line */
    public Header {
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            throw new IllegalArgumentException(
                    "a header needs a name and a value, 'Name: value'; this is no header name: '" + name + "'");
        }
        if (value.chars().anyMatch(c -> c == '\n' || c == 0 || c > 0xFF)) {
            throw unfit(name);
        }
    }

    /**
     * A header whose value's characters go out as UTF-8 bytes.
     *
     * @throws IllegalArgumentException as the constructor, and for any CR
     */
    public static Header utf8(String name, String value) {
        if (value.indexOf('\r') >= 0) {
            throw unfit(name);
        }
        return new Header(name, new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    private static IllegalArgumentException unfit(String name) {
        return new IllegalArgumentException(
                "the value of the header " + name + " holds a line end, NUL or a character that is not one byte");
    }

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
