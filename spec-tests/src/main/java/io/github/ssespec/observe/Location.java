package io.github.ssespec.observe;

import io.github.ssespec.wire.Target;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Where a redirect leads (RFC 9110, 10.2.2; RFC 3986, 5.2). */
final class Location {
    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";

    private Location() {}

    /**
     * The address that a Location header names, relative to that of the request. What has no place in a URL is escaped, as
     * browsers do.
     *
     * @throws IllegalArgumentException when it is no http or https URL
     */
    static URI of(URI base, String location) {
        String reference = escaped(location);
        String path = base.getRawPath() == null || base.getRawPath().isEmpty() ? "/" : base.getRawPath();
        String origin = base.getScheme() + "://" + base.getRawAuthority();
        // java.net.URI resolves these two as RFC 2396 did.
        if (reference.isEmpty() || reference.startsWith("#")) {
            return base;
        }
        if (reference.startsWith("?")) {
            return Target.url(origin + path + reference);
        }
        return Target.url(URI.create(origin + path).resolve(reference).toString());
    }

    private static String escaped(String location) {
        boolean bracketsHost = location.matches("(https?:)?//\\[.*");
        StringBuilder escaped = new StringBuilder();
        for (byte b : location.getBytes(StandardCharsets.ISO_8859_1)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
            boolean bracket = bracketsHost && (c == '[' || c == ']');
            escaped.append(plain || bracket ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return escaped.toString();
    }
}
