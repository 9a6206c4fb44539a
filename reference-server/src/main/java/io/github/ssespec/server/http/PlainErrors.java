package io.github.ssespec.server.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What a request gets that is refused before any endpoint sees it, or that broke one: the status in words, no more. */
public final class PlainErrors implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Answer.text(response, callback, response.getStatus(), HttpStatus.getMessage(response.getStatus()));
        return true;
    }
}
