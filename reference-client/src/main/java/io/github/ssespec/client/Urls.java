package io.github.ssespec.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** URLs that a stream can be asked from. */
final class Urls {

    private Urls() {}

    /**
     * The URL as it is requested: without fragment, with a path, in ASCII.
     *
     * @throws IllegalArgumentException when no stream can be asked from it
     */
    static URI requested(URI url) {
        String scheme = url.getScheme();
        boolean isHttp = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        if (!isHttp || url.getHost() == null) {
            throw new IllegalArgumentException("expected an http or https URL with a host, not '" + url + "'");
        }
        if (url.getUserInfo() != null) {
            throw new IllegalArgumentException("the URL must not hold a user's name: give an Authorization header");
        }
        if (url.getPort() == 0 || url.getPort() > 65535) {
            throw new IllegalArgumentException("the URL's port must lie from 1 to 65535, not be " + url.getPort());
        }
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return URI.create(URI.create(scheme + "://" + url.getRawAuthority() + path + query)
                .toASCIIString());
    }

    /**
     * The URL that a Location header names (RFC 9110, 10.2.2), relative to the URL that was asked.
     *
     * @param location its bytes, a character each; what no URL may hold is percent-encoded, as browsers do
     * @return empty when no stream can be asked from it
     */
    static Optional<URI> located(URI base, String location) {
        try {
            return Optional.of(requested(resolve(base, encoded(location.strip()))));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@link URI#resolve} follows RFC 2396, where a mere query loses the last segment of the path. */
    private static URI resolve(URI base, String reference) throws URISyntaxException {
        String absolute = reference.startsWith("?") ? base.getRawPath() + reference : reference;
        return absolute.isEmpty() || absolute.startsWith("#") ? base : base.resolve(new URI(absolute));
    }

    private static String encoded(String location) {
        StringBuilder text = new StringBuilder();
        for (byte b : location.getBytes(StandardCharsets.ISO_8859_1)) {
            if (b <= ' ' || b == 0x7F || "\"<>\\^`{|}".indexOf(b) >= 0) {
                text.append("%%%02X".formatted(b));
            } else {
                text.append((char) b);
            }
        }
        return text.toString();
    }
}
