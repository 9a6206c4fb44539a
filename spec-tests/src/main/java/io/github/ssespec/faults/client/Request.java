package io.github.ssespec.faults.client;

import io.github.ssespec.adapter.Order;
import java.io.ByteArrayOutputStream;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A request in the making. Immutable: each method gives a changed copy.
 *
 * @param headers in the order in which they are sent
 */
record Request(
        String method,
        URI url,
        Map<String, String> headers,
        @Nullable String body) {

    /** What 9.2.2 and 9.2.3 ask for; headers that the user gave replace those of that name. */
    static Request of(Order order, String lastEventId) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Accept", "text/event-stream");
        headers.put("Cache-Control", "no-cache");
        headers.putAll(order.headers());
        if (!lastEventId.isEmpty()) {
            headers.put("Last-Event-ID", lastEventId);
        }
        return new Request(order.method(), order.url(), new LinkedHashMap<>(headers), order.body());
    }

    /** With that header in place of the one of its name. */
    Request with(String name, String value) {
        return without(name).changed(headers -> headers.put(name, value));
    }

    Request without(String name) {
        return changed(headers -> headers.keySet().removeIf(name::equalsIgnoreCase));
    }

    /** With other headers. */
    Request changed(Consumer<Map<String, String>> change) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        change.accept(changed);
        return new Request(method, url, changed, body);
    }

    Request to(String otherMethod, URI otherUrl, @Nullable String otherBody) {
        return new Request(otherMethod, otherUrl, headers, otherBody);
    }

    /** As it goes out. */
    byte[] bytes(Charset charset) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        StringBuilder head = new StringBuilder(method + " " + path);
        if (url.getRawQuery() != null) {
            head.append('?').append(url.getRawQuery());
        }
        head.append(" HTTP/1.1\r\nHost: ").append(url.getRawAuthority()).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        if (body != null) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(charset));
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }

    /**
     * What is asked for after a redirect (FETCH "HTTP-redirect fetch"): 303 makes it a GET, 301 and 302 make a POST
     * one, and credentials stay with their origin.
     */
    Request redirected(Head head) throws ProtocolException {
        URI target = target(head);
        boolean get = switch (head.status()) {
            case 303 -> !method.equals("HEAD");
            case 301, 302 -> method.equals("POST");
            default -> false;
        };
        Request next = get ? to("GET", target, null) : to(method, target, body);
        return origin(url).equals(origin(target))
                ? next
                : next.without("Authorization").without("Cookie");
    }

    /** Where a redirect leads. */
    URI target(Head head) throws ProtocolException {
        try {
            URI target = url.resolve(head.header("location"));
            if ("http".equalsIgnoreCase(target.getScheme()) && target.getHost() != null) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            // The same end as for another scheme.
        }
        throw new ProtocolException("a redirect to nowhere");
    }

    /** The origin of a URL: scheme, host, and port if it is not the default. */
    static String origin(URI url) {
        boolean standard = url.getPort() < 0 || url.getPort() == 80;
        return url.getScheme() + "://" + url.getHost() + (standard ? "" : ":" + url.getPort());
    }
}
