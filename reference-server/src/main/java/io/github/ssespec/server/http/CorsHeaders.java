package io.github.ssespec.server.http;

import io.github.ssespec.server.cors.CorsPolicy;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** Puts what a policy says on an answer, whichever that becomes. */
final class CorsHeaders {
    private CorsHeaders() {}

    static void put(CorsPolicy policy, Request request, Response response) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        // Fetch: "A CORS-preflight request is a CORS request" that "uses `OPTIONS` as method and includes"
        // `Access-Control-Request-Method`.
        boolean preflight =
                request.getMethod().equals("OPTIONS") && request.getHeaders().contains("Access-Control-Request-Method");
        (preflight ? policy.preflight(origin) : policy.answer(origin)).forEach(response.getHeaders()::put);
    }
}
