package io.github.ssespec.server.http;

import io.github.ssespec.server.hub.EventHub;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/**
 * {@code POST /publish}: sends an event. Takes JSON only, since a page of another origin cannot send that without asking
 * first, and refuses such a page besides.
 */
final class PublishEndpoint implements Endpoint {
    private static final int MAX_BODY = 16 << 20;

    private final EventHub hub;

    PublishEndpoint(EventHub hub) {
        this.hub = hub;
    }

    @Override
    public List<String> methods() {
        return List.of("POST");
    }

    @Override
    public void handle(Request request, Response response, Callback callback) throws Refusal {
        HostGuard.checkOrigin(request);
        checkType(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
        BoundedBody.read(
                request,
                MAX_BODY,
                Promise.from(body -> publish(body, response, callback), failure -> fail(failure, response, callback)));
    }

    private void publish(byte[] body, Response response, Callback callback) {
        try {
            Publication publication = PublicationJson.read(body);
            if (hub.publish(publication.event(), publication.audience()).isEmpty()) {
                throw new Refusal(HttpStatus.CONFLICT_409, "the stream has ended; nobody would get this event");
            }
            Answer.empty(response, callback, HttpStatus.ACCEPTED_202);
        } catch (Refusal refusal) {
            Answer.refusal(response, callback, refusal);
        }
    }

    private static void fail(Throwable failure, Response response, Callback callback) {
        if (failure instanceof Refusal refusal) {
            Answer.refusal(response, callback, refusal);
        } else {
            callback.failed(failure);
        }
    }

    private static void checkType(String contentType) throws Refusal {
        Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String type = HttpField.getValueParameters(contentType, parameters);
        if (!"application/json".equalsIgnoreCase(type)
                || !parameters.getOrDefault("charset", "utf-8").equalsIgnoreCase("utf-8")) {
            throw new Refusal(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "the event is to be sent as application/json in UTF-8");
        }
    }
}
