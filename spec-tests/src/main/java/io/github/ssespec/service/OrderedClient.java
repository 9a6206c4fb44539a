package io.github.ssespec.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ssespec.client.EventSource;
import io.github.ssespec.client.EventSourceBuilder;
import io.github.ssespec.client.EventSourceInspector;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Opens the client that an order describes, which tells its callbacks what it sees. */
final class OrderedClient {
    private static final Duration RECONNECTION_TIME = Duration.ofSeconds(1);

    private OrderedClient() {}

    /** @throws IllegalArgumentException when no client can be made of it; the message names the member */
    static EventSource open(JsonNode order) {
        URI stream = text(order, "streamUrl")
                .map(URI::create)
                .orElseThrow(() -> new IllegalArgumentException("streamUrl: expected a URL"));
        URI callback = text(order, "callbackUrl")
                .map(URI::create)
                .orElseThrow(() -> new IllegalArgumentException("callbackUrl: expected a URL"));
        Callbacks callbacks = new Callbacks(callback);
        EventSourceBuilder client = EventSource.to(stream)
                .reconnectionTime(milliseconds(order, "initialDelayMs").orElse(RECONNECTION_TIME))
                .onEvent(callbacks::event)
                .onError(callbacks::error)
                .inspector(new EventSourceInspector() {
                    @Override
                    public void onComment(String text) {
                        callbacks.comment(text);
                    }
                });
        milliseconds(order, "readTimeoutMs").ifPresent(client::staleAfter);
        text(order, "lastEventId").ifPresent(client::lastEventId);
        text(order, "method").ifPresent(client::method);
        text(order, "body").ifPresent(client::body);
        for (Map.Entry<String, JsonNode> header : order.path("headers").properties()) {
            client.header(header.getKey(), header.getValue().asText());
        }
        return client.open();
    }

    private static Optional<String> text(JsonNode order, String name) {
        JsonNode value = order.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(name + ": expected a string");
        }
        return Optional.of(value.textValue());
    }

    private static Optional<Duration> milliseconds(JsonNode order, String name) {
        JsonNode value = order.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException(name + ": expected a whole number of milliseconds");
        }
        return Optional.of(Duration.ofMillis(value.longValue()));
    }
}
