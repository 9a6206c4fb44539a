package io.github.ssespec.server.http;

import io.github.ssespec.server.hub.EventSink;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** A stream as the content of one response. */
final class ResponseSink implements EventSink {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private boolean opened;

    ResponseSink(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    @Override
    public CompletionStage<Void> write(ByteBuffer bytes) {
        if (!opened) {
            opened = true;
            head(request, response);
        }
        return Callback.Completable.with(written -> response.write(false, bytes, written));
    }

    @Override
    public CompletionStage<Void> end() {
        Callback.Completable ended = Callback.Completable.from(callback);
        response.write(true, BufferUtil.EMPTY_BUFFER, ended);
        return ended;
    }

    @Override
    public void cut() {
        callback.failed(new EofException("the stream was cut"));
    }

    /** Sets the head of a response that carries the stream. */
    static void head(Request request, Response response) {
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
}
