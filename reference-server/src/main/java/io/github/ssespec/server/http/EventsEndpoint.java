package io.github.ssespec.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ssespec.server.cors.CorsPolicy;
import io.github.ssespec.server.hub.EventHub;
import io.github.ssespec.server.hub.Interest;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** {@code GET /events}: the event stream. */
final class EventsEndpoint implements Endpoint {
    private final EventHub hub;
    private final CorsPolicy cors;

    EventsEndpoint(EventHub hub, CorsPolicy cors) {
        this.hub = hub;
        this.cors = cors;
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    public CorsPolicy cors() {
        return cors;
    }

    @Override
    public void handle(Request request, Response response, Callback callback) throws Refusal {
        if (!Accept.acceptsEventStream(request.getHeaders())) {
            throw new Refusal(
                    HttpStatus.NOT_ACCEPTABLE_406, "this is text/event-stream, which the request does not accept");
        }
        Interest interest = InterestQuery.read(request);
        String lastEventId = lastEventId(request.getHeaders());
        if (!request.getMethod().equals("HEAD")) {
            stream(request, response, callback, lastEventId, interest);
        } else if (hub.isOver(lastEventId, interest)) {
            noContent(response, callback);
        } else {
            ResponseSink.head(request, response);
            // Not the last write: a complete answer would be given the length 0, which is not the stream's.
            response.write(false, BufferUtil.EMPTY_BUFFER, callback);
        }
    }

    private void stream(
            Request request, Response response, Callback callback, @Nullable String lastEventId, Interest interest) {
        hub.subscribe(new ResponseSink(request, response, callback), lastEventId, interest)
                .ifPresentOrElse(
                        subscription -> ClientClose.watch(request, subscription::cancel),
                        () -> noContent(response, callback));
    }

    /**
     * HTML 9.2.1: "Clients will reconnect if the connection is closed; a client can be told to stop reconnecting using
     * the HTTP 204 No Content response code."
     */
    private static void noContent(Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Answer.empty(response, callback, HttpStatus.NO_CONTENT_204);
    }

    /** HTML 9.2.3: the value of Last-Event-ID is "the last event ID string, encoded as UTF-8". */
    private static @Nullable String lastEventId(HttpFields headers) {
        String bytesAsCharacters = headers.get("Last-Event-ID");
        return bytesAsCharacters == null ? null : new String(bytesAsCharacters.getBytes(ISO_8859_1), UTF_8);
    }
}
