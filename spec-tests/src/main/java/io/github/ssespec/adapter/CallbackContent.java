package io.github.ssespec.adapter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The content of a callback: {@code {"kind": "event", "event": {"type", "data", "id"}}} and the like. */
final class CallbackContent {
    private static final int SHOWN = 400;

    /** How long a callback is, is bounded already. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private CallbackContent() {}

    /** Tells what stands in it; a kind that the kit does not know tells nothing. */
    static void tell(byte[] content, ClientReports reports) {
        try {
            JsonNode message = JSON.readTree(content);
            switch (text(message, "kind")) {
                case "event" -> reports.event(event(message.path("event")));
                case "error" -> reports.error();
                case "" -> throw new IOException("it has no \"kind\"");
                default -> {}
            }
        } catch (IOException e) {
            String shown = new String(content, 0, Math.min(content.length, SHOWN), StandardCharsets.UTF_8);
            reports.broken(
                    "a callback is not {\"kind\": \"event\", \"event\": {\"type\", \"data\", \"id\"}} or the like ("
                            + e.getMessage() + "): " + shown);
        }
    }

    private static ClientEvent event(JsonNode event) throws IOException {
        if (!event.isObject()) {
            throw new IOException("its \"event\" is no object");
        }
        String type = text(event, "type");
        return new ClientEvent(type.isEmpty() ? "message" : type, text(event, "data"), text(event, "id"), null);
    }

    /** A service may leave out what is empty. */
    private static String text(JsonNode object, String name) throws IOException {
        JsonNode value = object.path(name);
        if (!value.isTextual() && !value.isNull() && !value.isMissingNode()) {
            throw new IOException("its \"" + name + "\" is no string");
        }
        return value.asText("");
    }
}
