package io.github.ssespec.server.http;

import io.github.ssespec.server.hub.EventSink;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** A stream as the content of one response. */
final class ResponseSink implements EventSink {
    private final Response response;
    private final Callback callback;

    ResponseSink(Response response, Callback callback) {
        this.response = response;
        this.callback = callback;
    }

    @Override
    public CompletionStage<Void> write(ByteBuffer bytes) {
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
}
