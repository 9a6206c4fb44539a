package io.github.ssespec.service;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the service answers. */
record Answer(int status, Map<String, String> headers, String content) {

    static Answer json(String content) {
        return new Answer(200, Map.of("Content-Type", "application/json"), content);
    }

    static Answer created(URI location) {
        return new Answer(201, Map.of("Location", location.toString()), "");
    }

    static Answer gone() {
        return new Answer(204, Map.of(), "");
    }

    static Answer refusal(String why) {
        return text(400, Map.of(), why);
    }

    static Answer notFound() {
        return text(404, Map.of(), "there is no such client");
    }

    static Answer methodNotAllowed(String allowed) {
        return text(405, Map.of("Allow", allowed), "expected one of " + allowed);
    }

    private static Answer text(int status, Map<String, String> headers, String text) {
        return new Answer(status, headers, text + "\n");
    }

    void send(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain;charset=utf-8");
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
