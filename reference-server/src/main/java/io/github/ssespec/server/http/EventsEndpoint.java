package io.github.ssespec.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ssespec.server.hub.EventHub;
import io.github.ssespec.server.hub.Subscription;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** {@code GET /events}: the event stream. */
final class EventsEndpoint implements Endpoint {
    private final EventHub hub;

    EventsEndpoint(EventHub hub) {
        this.hub = hub;
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    public void handle(Request request, Response response, Callback callback) throws Refusal {
        if (!Accept.acceptsEventStream(request.getHeaders())) {
            throw new Refusal(
                    HttpStatus.NOT_ACCEPTABLE_406, "this is text/event-stream, which the request does not accept");
        }
        head(request, response);
        if (request.getMethod().equals("HEAD")) {
            // Not the last write: a complete answer would be given the length 0, which is not the stream's.
            response.write(false, BufferUtil.EMPTY_BUFFER, callback);
            return;
        }
        Subscription subscription =
                hub.subscribe(new ResponseSink(response, callback), lastEventId(request.getHeaders()));
        ClientClose.watch(request, subscription::cancel);
    }

    private static void head(Request request, Response response) {
        response.setStatus(HttpStatus.OK_200);
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, "text/event-stream");
        // No cache may store a stream, and nothing between may compress it and so hold events back.
        headers.put(HttpHeader.CACHE_CONTROL, "no-store, no-transform");
        headers.put("X-Accel-Buffering", "no");
        if (request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1) {
            // The stream is the connection's last response, and is still framed, so that a cut differs from its end.
            headers.put(HttpHeader.CONNECTION, "close");
            headers.put(HttpHeader.TRANSFER_ENCODING, "chunked");
        }
    }

    /** HTML 9.2.3: the value of Last-Event-ID is "the last event ID string, encoded as UTF-8". */
    private static @Nullable String lastEventId(HttpFields headers) {
        String bytesAsCharacters = headers.get("Last-Event-ID");
        return bytesAsCharacters == null ? null : new String(bytesAsCharacters.getBytes(ISO_8859_1), UTF_8);
    }
}
