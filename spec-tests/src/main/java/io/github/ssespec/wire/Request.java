package io.github.ssespec.wire;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One request as it goes out. Immutable; {@code body} is not to be written to.
 *
 * @param method the method, a token
 * @param uri where to; {@code http} or {@code https} with a host
 * @param version {@code HTTP/1.1} or {@code HTTP/1.0}
 * @param headers the header lines in order; Host and Content-Length are added
 * @param body the content, empty for none
 */
public record Request(String method, URI uri, String version, List<Header> headers, byte[] body) {

    public Request {
        headers = List.copyOf(headers);
    }

    /** The same request to another place. */
    public Request to(URI other) {
        return new Request(method, other, version, headers, body);
    }

    /** The same request by another method, without content. */
    public Request by(String otherMethod) {
        return new Request(otherMethod, uri, version, headers, new byte[0]);
    }

    /** The same request in another HTTP version. */
    public Request in(String otherVersion) {
        return new Request(method, uri, otherVersion, headers, body);
    }

    /** The same request without the headers of that name. */
    public Request without(String name) {
        return new Request(
                method, uri, version, headers.stream().filter(h -> !h.is(name)).toList(), body);
    }

    /** The same request with that header in place of those of its name. */
    public Request with(String name, String value) {
        List<Header> all = new ArrayList<>(without(name).headers);
        all.add(new Header(name, value));
        return new Request(method, uri, version, all, body);
    }

    /**
     * The same request with that last event ID, as UTF-8 bytes (HTML 9.2.3).
     *
     * @throws IllegalArgumentException when a header cannot carry it
     */
    public Request withLastEventId(String id) {
        String name = "Last-Event-ID";
        return with(name, Header.utf8(name, id).value());
    }

    /** The request line (RFC 9112, 3), with whatever secret the URL's query holds. */
    public String line() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        return method + " " + target + " " + version;
    }

    /** The bytes as they are sent. */
    byte[] bytes() {
        StringBuilder head = new StringBuilder(line() + "\r\n");
        if (headers.stream().noneMatch(h -> h.is("Host"))) {
            head.append("Host: ").append(host()).append("\r\n");
        }
        headers.forEach(
                h -> head.append(h.name()).append(": ").append(h.value()).append("\r\n"));
        boolean expectsContent =
                body.length > 0 || Set.of("POST", "PUT", "PATCH").contains(method);
        if (expectsContent && headers.stream().noneMatch(h -> h.is("Content-Length"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private String host() {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }
}
