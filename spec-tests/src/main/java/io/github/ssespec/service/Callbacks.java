package io.github.ssespec.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ssespec.client.ConnectionError;
import io.github.ssespec.client.MessageEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Posts what a client sees to {@code callbackUrl/1}, {@code callbackUrl/2} and so on: one after another, on the client's
 * own thread, so that they come in order. What cannot be delivered is lost, as the kit that asked is gone.
 */
final class Callbacks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final URI url;
    private int number;

    Callbacks(URI url) {
        this.url = url;
    }

    void event(MessageEvent event) {
        ObjectNode message = message("event");
        message.putObject("event")
                .put("type", event.type())
                .put("data", event.data())
                .put("id", event.lastEventId());
        post(message);
    }

    void comment(String text) {
        post(message("comment").put("comment", text));
    }

    void error(ConnectionError error) {
        post(message("error").put("error", error.reason()));
    }

    private static ObjectNode message(String kind) {
        return JSON.createObjectNode().put("kind", kind);
    }

    private void post(ObjectNode message) {
        number++;
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/" + number))
                    .header("Content-Type", "application/json")
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(message)))
                    .build();
            HTTP.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            // Nobody is there to be told.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
