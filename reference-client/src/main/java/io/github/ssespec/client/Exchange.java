package io.github.ssespec.client;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;

/**
 * One request and its response. What comes is told on the event loop, and nothing after {@link #abort}; the next bytes
 * are read when those before them have been taken, so that a slow listener slows the server down.
 */
final class Exchange {

    /** Is told of the response. */
    interface Receiver {

        /** The head has come. */
        void head(ResponseHead head);

        /** Some content has come. */
        void content(ByteBuffer bytes);

        /** Nothing more will come: the response is whole, or was cut off, or there is none. */
        void end(String reason);
    }

    private final EventLoop loop;
    private final Receiver receiver;
    private final Request request;
    private volatile boolean aborted;

    Exchange(EventLoop loop, StreamRequest asked, String lastEventId, Receiver receiver) {
        this.loop = loop;
        this.receiver = receiver;
        request = Http.client()
                .newRequest(asked.url())
                .method(asked.method())
                .idleTimeout(0, TimeUnit.MILLISECONDS) // a stream may be silent for as long as it likes
                .headers(fields -> setHeaders(fields, asked.headers(), lastEventId));
        if (asked.body().length > 0) {
            request.body(new BytesRequestContent((String) null, asked.body()));
        }
    }

    private static void setHeaders(HttpFields.Mutable fields, List<Header> given, String lastEventId) {
        // 9.2.2: "User agents may set (`Accept`, `text/event-stream`) in request's header list."
        fields.put(HttpHeader.ACCEPT, "text/event-stream");
        // "Set request's cache mode to "no-store"": Fetch sends this for it, so that no cache between answers.
        fields.put(HttpHeader.CACHE_CONTROL, "no-cache");
        given.forEach(header -> fields.remove(header.name()));
        given.forEach(header -> fields.add(header.name(), Header.utf8(header.value())));
        fields.remove(LastEventIdField.NAME);
        if (!lastEventId.isEmpty()) {
            fields.put(new LastEventIdField(lastEventId));
        }
    }

    void send() {
        request.onResponseHeaders(response -> {
            ResponseHead head = head(response);
            tell(() -> receiver.head(head));
        });
        request.onResponseContentSource((response, source) -> tell(() -> read(source)));
        request.send(result -> {
            String reason = result.isFailed() ? Failures.text(result.getFailure()) : "the stream has ended";
            tell(() -> receiver.end(reason));
        });
    }

    /** Closes the connection. Any thread may do it, at any time. */
    @SuppressWarnings("FutureReturnValueIgnored") // whether it was over already makes no difference
    void abort() {
        aborted = true;
        request.abort(new CancellationException("closed by the client"));
    }

    private void tell(Runnable what) {
        loop.queue(() -> {
            if (!aborted) {
                what.run();
            }
        });
    }

    private ResponseHead head(Response response) {
        HttpFields fields = response.getHeaders();
        return new ResponseHead(
                request.getURI(),
                response.getStatus(),
                fields.getValuesList(HttpHeader.CONTENT_TYPE),
                Optional.ofNullable(fields.get(HttpHeader.LOCATION)));
    }

    private void read(Content.Source source) {
        while (!aborted) {
            Content.Chunk chunk = source.read();
            if (chunk == null) {
                source.demand(() -> tell(() -> read(source)));
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                return; // told when the exchange is complete
            }
            try {
                receiver.content(chunk.getByteBuffer());
            } finally {
                chunk.release();
            }
            if (chunk.isLast()) {
                return;
            }
        }
    }
}
