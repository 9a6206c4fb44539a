package io.github.ssespec.client;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A request header as the application gave it. */
record Header(String name, String value) {

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    Header {
        if (!TOKEN.matcher(name).matches()) {
            throw new IllegalArgumentException("a header's name must be a token (RFC 9110, 5.6.2), not '" + name + "'");
        }
        if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0 || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the value of header '" + name + "' must not hold CR, LF or U+0000");
        }
    }

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** A value whose UTF-8 bytes are written as a character each: what HTTP carries is bytes. */
    static String utf8(String value) {
        return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
