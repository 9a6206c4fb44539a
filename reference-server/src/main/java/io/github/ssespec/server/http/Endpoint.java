package io.github.ssespec.server.http;

import java.util.List;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What stands behind one path. */
interface Endpoint {
    /** The methods it knows, without OPTIONS, which every path has. */
    List<String> methods();

    /**
     * Answers a request by one of these methods, without blocking.
     *
     * @throws Refusal if it is to be answered with an error instead; nothing has been written then
     */
    void handle(Request request, Response response, Callback callback) throws Refusal;
}
