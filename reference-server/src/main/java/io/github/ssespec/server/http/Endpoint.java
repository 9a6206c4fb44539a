package io.github.ssespec.server.http;

import io.github.ssespec.server.cors.CorsPolicy;
import java.util.List;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What stands behind one path. */
interface Endpoint {
    /** The methods it knows, without OPTIONS, which every path has. */
    List<String> methods();

    /** Whose pages may read its answers: of no other origin, unless it says so. */
    default CorsPolicy cors() {
        return CorsPolicy.none();
    }

    /**
     * Answers a request by one of these methods, without blocking.
     *
     * @throws Refusal if it is to be answered with an error instead; nothing has been written then
     */
    void handle(Request request, Response response, Callback callback) throws Refusal;
}
