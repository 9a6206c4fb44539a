package io.github.ssespec.adapter;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client is to ask for.
 *
 * @param name the case's name, for people
 * @param url the stream
 * @param method {@code GET} but where {@link Ability#METHOD} is needed
 * @param headers to be sent besides the client's own; empty but where {@link Ability#HEADERS} is needed
 * @param body the request's content as text; null for none
 * @param types the event types to listen for, besides {@code message}: clients without a listener for everything need
 *     to know
 * @param deliveries for an adapter without connections: the stream's bytes as they are to be delivered, piece by
 *     piece; empty for a client that asks the URL
 */
public record Order(
        String name,
        URI url,
        String method,
        Map<String, String> headers,
        @Nullable String body,
        Set<String> types,
        List<byte[]> deliveries) {

    public Order {
        headers = Map.copyOf(headers);
        types = Set.copyOf(types);
        deliveries = List.copyOf(deliveries);
    }

    /** A plain stream by GET. */
    public static Order get(String name, URI url) {
        return new Order(name, url, "GET", Map.of(), null, Set.of(), List.of());
    }

    /** The same with those headers. */
    public Order with(Map<String, String> others) {
        return new Order(name, url, method, others, body, types, deliveries);
    }

    /** The same for another URL. */
    public Order at(URI other) {
        return new Order(name, other, method, headers, body, types, deliveries);
    }

    /** The same by another method and with content. */
    public Order by(String other, String content) {
        return new Order(name, url, other, headers, content, types, deliveries);
    }

    /** The same for listeners of those types. */
    public Order listening(Set<String> others) {
        return new Order(name, url, method, headers, body, others, deliveries);
    }

    /** The same for a parser, with those bytes to be delivered. */
    public Order delivering(List<byte[]> pieces) {
        return new Order(name, url, method, headers, body, types, pieces);
    }
}
