package io.github.ssespec.server.http;

import java.io.IOException;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Notices that a client has closed, without waiting for the next write to fail. Over HTTP/2 the client says so by a
 * frame. Over HTTP/1.1 the connection must be read: this is done here, as nobody else reads one whose response is the
 * last. What a client sends all the same is dropped; one that closes only its own direction is taken to be gone, since
 * the two look alike.
 */
final class ClientClose implements Callback {
    private static final int DROPPED_AT_ONCE = 512;

    private final EndPoint connection;
    private final Runnable gone;

    private ClientClose(EndPoint connection, Runnable gone) {
        this.connection = connection;
        this.gone = gone;
    }

    /** Runs an action when the client is gone; it may be run more than once, and by any thread. */
    static void watch(Request request, Runnable gone) {
        request.addFailureListener(failure -> gone.run());
        boolean ownConnection =
                request.getConnectionMetaData().getHttpVersion().getVersion() < HttpVersion.HTTP_2.getVersion();
        if (ownConnection && request.consumeAvailable()) {
            EndPoint connection =
                    request.getConnectionMetaData().getConnection().getEndPoint();
            connection.tryFillInterested(new ClientClose(connection, gone));
        }
    }

    /** There is something to read, be it the end. */
    @Override
    public void succeeded() {
        try {
            if (connection.fill(BufferUtil.allocate(DROPPED_AT_ONCE)) < 0) {
                gone.run();
            } else {
                connection.tryFillInterested(this);
            }
        } catch (IOException reset) {
            gone.run();
        }
    }

    @Override
    public void failed(Throwable closed) {
        gone.run();
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }
}
