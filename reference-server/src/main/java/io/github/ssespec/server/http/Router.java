package io.github.ssespec.server.http;

import io.github.ssespec.server.cors.CorsPolicy;
import io.github.ssespec.server.hub.EventHub;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Every request's way: its host, its path, its method, and then the endpoint. */
public final class Router extends Handler.Abstract.NonBlocking {
    private final HostGuard hosts;
    private final Map<String, Endpoint> endpoints;

    /**
     * The paths of the reference server.
     *
     * @param hub where events go to and come from
     * @param boundHost the name or address that the server was told to bind
     * @param cors whose pages may read the event stream
     */
    public Router(EventHub hub, String boundHost, CorsPolicy cors) {
        hosts = new HostGuard(boundHost);
        endpoints = Map.of(
                "/", new IndexEndpoint(),
                "/events", new EventsEndpoint(hub, cors),
                "/publish", new PublishEndpoint(hub),
                "/subscribers", new SubscribersEndpoint(hub));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        try {
            hosts.check(request);
            Endpoint endpoint = endpoints.get(Request.getPathInContext(request));
            if (endpoint == null) {
                throw new Refusal(HttpStatus.NOT_FOUND_404, "there is nothing here; the paths are " + paths());
            }
            CorsHeaders.put(endpoint.cors(), request, response);
            dispatch(endpoint, request, response, callback);
        } catch (Refusal refusal) {
            Answer.refusal(response, callback, refusal);
        }
        return true;
    }

    private static void dispatch(Endpoint endpoint, Request request, Response response, Callback callback)
            throws Refusal {
        if (endpoint.methods().contains(request.getMethod())) {
            endpoint.handle(request, response, callback);
            return;
        }
        List<String> allowed =
                Stream.concat(endpoint.methods().stream(), Stream.of("OPTIONS")).toList();
        response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", allowed));
        if (!request.getMethod().equals("OPTIONS")) {
            throw new Refusal(
                    HttpStatus.METHOD_NOT_ALLOWED_405, "this path knows the methods " + String.join(", ", allowed));
        }
        Answer.empty(response, callback, HttpStatus.NO_CONTENT_204);
    }

    private String paths() {
        return endpoints.keySet().stream().sorted().collect(Collectors.joining(", "));
    }
}
