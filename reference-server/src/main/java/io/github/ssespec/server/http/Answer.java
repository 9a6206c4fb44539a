package io.github.ssespec.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers that are complete at once. */
final class Answer {
    private Answer() {}

    static void refusal(Response response, Callback callback, Refusal refusal) {
        text(response, callback, refusal.status(), refusal.sentence());
    }

    static void text(Response response, Callback callback, int status, String sentence) {
        content(response, callback, status, "text/plain;charset=utf-8", sentence + "\n");
    }

    static void content(Response response, Callback callback, int status, String type, String content) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        // A refusal may quote the request: no browser shall take it for a page.
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }

    static void empty(Response response, Callback callback, int status) {
        response.setStatus(status);
        callback.succeeded();
    }
}
