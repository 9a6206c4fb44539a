package io.github.ssespec.client;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to get the stream, through all its redirects (Fetch), until it has ended. Tells its listener on the event
 * loop; {@link #abort} may be called by any thread.
 */
final class Connection implements Exchange.Receiver {

    /** "Request's redirect count is 20: return a network error" (Fetch). */
    private static final int MOST_REDIRECTS = 20;

    /** Is told how it goes, on the event loop. Nothing is told after {@code lost} or {@code refused}. */
    interface Listener {

        /** The stream is open. */
        void opened(URI finalUrl);

        /** Some of the stream's bytes have come. */
        void bytes(ByteBuffer bytes);

        /** A network error, or the stream has ended: "reestablish the connection". */
        void lost(String reason);

        /** The answer is none that a stream comes with: "fail the connection". */
        void refused(String reason);
    }

    private final EventLoop loop;
    private final String lastEventId;
    private final Optional<Duration> staleAfter;
    private final Listener listener;

    private StreamRequest request;
    private int redirects;
    private @Nullable Runnable idleTime;

    private @Nullable Exchange exchange;
    private boolean over;

    Connection(
            EventLoop loop,
            StreamRequest request,
            String lastEventId,
            Optional<Duration> staleAfter,
            Listener listener) {
        this.loop = loop;
        this.request = request;
        this.lastEventId = lastEventId;
        this.staleAfter = staleAfter;
        this.listener = listener;
    }

    /** Sends the request. */
    synchronized void start() {
        if (!over) {
            restartIdleTime();
            try {
                exchange = new Exchange(loop, request, lastEventId, this);
                exchange.send();
            } catch (RuntimeException e) {
                loop.queue(() -> end("the request cannot be sent: " + Failures.text(e)));
            }
        }
    }

    /** Closes it, if it is not over. */
    synchronized void abort() {
        over = true;
        stopIdleTime();
        if (exchange != null) {
            exchange.abort();
        }
    }

    @Override
    public void head(ResponseHead head) {
        restartIdleTime();
        if (head.isRedirect()) {
            redirect(head);
            return;
        }
        head.refusal().ifPresentOrElse(this::refuse, () -> listener.opened(head.url()));
    }

    @Override
    public void content(ByteBuffer bytes) {
        restartIdleTime();
        listener.bytes(bytes);
    }

    @Override
    public void end(String reason) {
        abort();
        listener.lost(reason);
    }

    private void refuse(String reason) {
        abort();
        listener.refused(reason);
    }

    private void redirect(ResponseHead head) {
        String location = head.location().orElseThrow();
        Optional<URI> next = Urls.located(head.url(), location);
        if (next.isEmpty()) {
            end("a redirect leads to '" + location + "', which is no http or https URL");
        } else if (redirects == MOST_REDIRECTS) {
            end("there were more than " + MOST_REDIRECTS + " redirects");
        } else {
            redirects++;
            request = request.redirected(head.status(), next.get());
            leave();
            start();
        }
    }

    private synchronized void leave() {
        if (exchange != null) {
            exchange.abort();
        }
    }

    private synchronized void restartIdleTime() {
        stopIdleTime();
        if (!over && staleAfter.isPresent()) {
            String reason = "no byte has come for " + staleAfter.get().toMillis() + " ms";
            idleTime = loop.queueAfter(staleAfter.get(), () -> end(reason));
        }
    }

    private synchronized void stopIdleTime() {
        if (idleTime != null) {
            idleTime.run();
            idleTime = null;
        }
    }
}
