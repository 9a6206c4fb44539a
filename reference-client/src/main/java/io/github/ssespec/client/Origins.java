package io.github.ssespec.client;

import java.net.URI;
import java.util.Locale;

/** Origins of URLs (HTML 7.1.1). */
final class Origins {

    private Origins() {}

    /** "The serialization of an origin": scheme, host, and the port if it is not the scheme's own. */
    static String of(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost().toLowerCase(Locale.ROOT);
        int own = scheme.equals("https") ? 443 : 80;
        int port = url.getPort();
        return scheme + "://" + host + (port < 0 || port == own ? "" : ":" + port);
    }

    static boolean same(URI one, URI other) {
        return of(one).equals(of(other));
    }
}
