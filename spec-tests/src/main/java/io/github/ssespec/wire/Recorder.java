package io.github.ssespec.wire;

import io.github.ssespec.wire.http.Framing;
import io.github.ssespec.wire.http.Head;
import io.github.ssespec.wire.http.ResponseReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and records its response, on the calling thread, until the response ends, {@code hold} has passed
 * since the head, or a limit is reached. Never throws for what the subject does.
 */
public final class Recorder {
    /** Of a response that is not watched for the window, this part of the usual capture is kept. */
    private static final int GLANCED = 16;

    private static final int POLL_MILLIS = 10;

    private final Dialer dialer;
    private final Limits limits;

    /** Records within those limits over connections of that dialer. Thread-safe. */
    public Recorder(Dialer dialer, Limits limits) {
        this.dialer = dialer;
        this.limits = limits;
    }

    /**
     * One exchange.
     *
     * @param hold how long to go on reading after such a head
     * @param deadline when to stop in any case, on the clock of {@link System#nanoTime()}
     * @param watcher is told of the head and of content while it arrives, on this thread, and says when it has enough
     */
    public Exchange record(
            int id, String purpose, Request request, Function<Head, Duration> hold, long deadline, Watcher watcher) {
        Take take = new Take(request, hold, deadline, watcher);
        long started = System.nanoTime();
        take.sent = started;
        try (Dialer.Line line = dialer.dial(request.uri(), deadline)) {
            take.send(line.socket());
            take.read(line.socket());
        } catch (IOException e) {
            take.fails(e);
        }
        take.recording.trim();
        take.response.trim();
        return new Exchange(
                id,
                purpose,
                request,
                take.recording,
                take.response,
                new Exchange.Times(started, take.sent, take.headAt, System.nanoTime()),
                take.end,
                take.failure);
    }

    /** Is told what arrives while it arrives. */
    public interface Watcher {
        /** Nobody watches. */
        Watcher NOBODY = response -> {};

        /** More of the response was understood. */
        void more(ResponseReader response);

        /** Whether the rest of the response is of no use any more; asked several times a second, on the same thread. */
        default boolean enough() {
            return false;
        }
    }

    private final class Take {
        private final Request request;
        private final Function<Head, Duration> hold;
        private final long deadline;
        private final Watcher watcher;
        private final Recording recording = new Recording(limits.captureBytes());
        private final ResponseReader response;
        private long sent;
        private @Nullable Long headAt;
        private Duration held = Duration.ZERO;
        private @Nullable Long endAt;
        private End end = End.BY_KIT;
        private @Nullable String failure;

        Take(Request request, Function<Head, Duration> hold, long deadline, Watcher watcher) {
            this.request = request;
            this.hold = hold;
            this.deadline = deadline;
            this.watcher = watcher;
            this.response = new ResponseReader(request.method().equals("HEAD"));
        }

        void send(Socket socket) throws IOException {
            socket.getOutputStream().write(request.bytes());
            socket.getOutputStream().flush();
            sent = System.nanoTime();
        }

        void read(Socket socket) throws IOException {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[16 * 1024];
            for (long left = left(); left > 0 && !watcher.enough(); left = left()) {
                socket.setSoTimeout((int) Math.min(POLL_MILLIS, Math.max(1, left / 1_000_000)));
                int length;
                try {
                    length = in.read(buffer);
                } catch (SocketTimeoutException e) {
                    continue;
                }
                if (length < 0) {
                    end = atFin();
                    return;
                }
                if (took(buffer, length)) {
                    return;
                }
            }
            end = response.complete() ? End.CLEAN : End.BY_KIT;
        }

        /** Whether enough came. */
        private boolean took(byte[] buffer, int length) {
            long now = System.nanoTime();
            int kept = recording.add(buffer, length, now);
            response.feed(buffer, 0, kept);
            Head head = response.head();
            if (headAt == null && head != null) {
                headAt = now;
                held = hold.apply(head);
                if (held.compareTo(limits.window()) < 0) {
                    recording.keepAtMost(limits.captureBytes() / GLANCED);
                }
            }
            if (endAt == null && response.complete()) {
                endAt = now;
            }
            watcher.more(response);
            if (response.broken() || recording.full()) {
                end = End.BY_KIT;
                return true;
            }
            if (response.excess() > 0) {
                end = End.CLEAN;
                return true;
            }
            return false;
        }

        /** Nanoseconds that may still be spent reading. */
        private long left() {
            Long headCame = headAt;
            Long ended = endAt;
            long until = headCame == null ? sent + limits.head().toNanos() : headCame + held.toNanos();
            // A length that is a lie shows when the stream goes on; a last chunk is no lie.
            if (ended != null && response.framing() == Framing.CHUNKED) {
                until = Math.min(until, ended + limits.afterEnd().toNanos());
            }
            return Math.min(until, deadline) - System.nanoTime();
        }

        private End atFin() {
            boolean ended = response.complete()
                    || response.head() != null && response.framing() == Framing.CLOSE && !response.broken();
            return ended ? End.CLEAN : End.CUT;
        }

        void fails(IOException e) {
            if (response.complete()) {
                end = End.CLEAN;
                return;
            }
            // A TLS connection that ends without close_notify was cut (RFC 9112, 9.8).
            boolean cut = e instanceof EOFException || e instanceof SSLException && recording.size() > 0;
            end = System.nanoTime() >= deadline ? End.BY_KIT : cut ? End.CUT : End.RESET;
            String text = e.getMessage();
            failure = text == null ? e.getClass().getSimpleName() : text;
        }
    }
}
