package io.github.ssespec.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the user points the kit at: where, and with what each request goes out. Immutable.
 *
 * @param uri the stream's URL
 * @param method the method of each request, GET unless told otherwise
 * @param headers headers that the user gave; their values are secret
 * @param body the content of each request, empty for none
 * @param tls how https connections are trusted
 * @param origin the origin of a page that is to read the stream; null where none is asked for
 */
public record Target(
        URI uri,
        String method,
        List<Header> headers,
        byte[] body,
        TlsOptions tls,
        @Nullable String origin) {

    public Target {
        headers = List.copyOf(headers);
    }

    /** A target that is asked with GET and nothing else. */
    public static Target of(URI uri) {
        return new Target(uri, "GET", List.of(), new byte[0], TlsOptions.DEFAULT, null);
    }

    /**
     * Reads a URL as a user types it.
     *
     * @throws IllegalArgumentException when it is no http or https URL with a host
     */
    public static URI url(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
                throw new IllegalArgumentException(
                        "expected a URL such as http://localhost:8080/events, not '" + SafeUrl.of(text) + "'");
            }
            if (uri.getPort() == 0 || uri.getPort() > 65535) {
                throw new IllegalArgumentException("a port lies from 1 to 65535, not " + uri.getPort());
            }
            String ascii = uri.toASCIIString();
            return new URI(ascii.contains("#") ? ascii.substring(0, ascii.indexOf('#')) : ascii);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a URL: '" + SafeUrl.of(text) + "' (" + e.getReason() + ")");
        }
    }

    /** The same at another place. */
    public Target at(URI other) {
        return new Target(other, method, headers, body, tls, origin);
    }

    /** The same, to be read by pages of that origin. */
    public Target withOrigin(@Nullable String other) {
        return new Target(uri, method, headers, body, tls, other);
    }

    /** Whether a request may be repeated without asking (RFC 9110, 9.2.1: GET, HEAD, OPTIONS, TRACE are safe). */
    public boolean safe() {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }

    /**
     * The request of a client that follows HTML 9.2.2: it accepts an event stream and keeps caches out. Headers of the
     * user replace those of the same name. Asks for no content coding, since the bytes are what is looked at.
     */
    public Request request() {
        List<Header> all = new ArrayList<>();
        for (Header own : List.of(
                new Header("Accept", "text/event-stream"),
                new Header("Cache-Control", "no-cache"),
                new Header("Accept-Encoding", "identity"),
                new Header("User-Agent", "ssespec"))) {
            if (headers.stream().noneMatch(h -> h.is(own.name()))) {
                all.add(own);
            }
        }
        if (uri.getUserInfo() != null && headers.stream().noneMatch(h -> h.is("Authorization"))) {
            all.add(new Header("Authorization", Credentials.basic(uri.getUserInfo())));
        }
        all.addAll(headers);
        return new Request(method, uri, "HTTP/1.1", all, body);
    }
}
