package io.github.ssespec.wire;

import java.nio.charset.StandardCharsets;

/**
 * A header field of a request.
 *
 * @param name the field name, a token (RFC 9110, 5.6.2)
 * @param value the field value; a character a byte (ISO-8859-1), without line ends or NUL
 */
public record Header(String name, String value) {

    /** @throws IllegalArgumentException when the name is no token or the value cannot stand in one line */
    public Header {
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            throw new IllegalArgumentException(
                    "a header needs a name and a value, 'Name: value'; this is no header name: '" + name + "'");
        }
        if (value.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0 || c > 0xFF)) {
            throw new IllegalArgumentException(
                    "the value of the header " + name + " holds a line end, NUL or a character that is not one byte");
        }
    }

    /** A header whose value's characters go out as UTF-8 bytes. */
    public static Header utf8(String name, String value) {
        return new Header(name, new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
