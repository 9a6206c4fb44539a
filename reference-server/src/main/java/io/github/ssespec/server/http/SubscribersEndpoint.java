package io.github.ssespec.server.http;

import io.github.ssespec.server.hub.EventHub;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** {@code GET /subscribers}: how many streams are open. */
final class SubscribersEndpoint implements Endpoint {
    private final EventHub hub;

    SubscribersEndpoint(EventHub hub) {
        this.hub = hub;
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    public void handle(Request request, Response response, Callback callback) {
        Answer.content(
                response, callback, HttpStatus.OK_200, "application/json", "{\"count\": " + hub.subscribers() + "}\n");
    }
}
