package io.github.ssespec.wire;

import io.github.ssespec.wire.http.Framing;
import io.github.ssespec.wire.http.Head;
import io.github.ssespec.wire.http.ResponseReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response, left in the way that somebody else says, at any moment: it is read in small pieces, so
 * that the moment may lie in the middle of an event. Never throws for what the subject does. Thread-safe.
 */
public final class Visit {
    /** How a client leaves. */
    public enum Leaving {
        /** With a FIN, as an orderly close does. */
        CLOSE,
        /** With a RST, as a crash does. */
        RESET,
        /** It reads no more, and keeps the connection until it leaves in another way. */
        SILENCE
    }

    private static final int PIECE = 256;
    private static final int POLL_MILLIS = 20;

    /** What is kept of a visit at least, and how much more is taken at a time. */
    private static final int CAPTURE = 1024 * 1024;

    private final Dialer dialer;
    private final int id;
    private final String purpose;
    private final Request request;
    private final int receiveBuffer;
    private final long deadline;
    private final Recorder.Watcher watcher;
    private final Spare spare;
    private final Recording recording = new Recording(CAPTURE);
    private final ResponseReader response = new ResponseReader(false);
    private final CountDownLatch gone = new CountDownLatch(1);
    private volatile @Nullable Leaving leaving;
    private volatile @Nullable Long headAt;
    private volatile boolean over;
    private End end = End.BY_KIT;
    private @Nullable String failure;

    /**
     * A visit that is not made yet.
     *
     * @param id counts the connections of the run
     * @param receiveBuffer of about how many bytes; 0 for the system's own
     * @param deadline when it ends at the latest, on the clock of {@link System#nanoTime()}
     * @param watcher is told of what arrives, and ends the visit when it has enough
     * @param spare where more than 1 MiB comes, room is taken from it while there is any; then the visit ends
     */
    public Visit(
            Dialer dialer,
            int id,
            String purpose,
            Request request,
            int receiveBuffer,
            long deadline,
            Recorder.Watcher watcher,
            Spare spare) {
        this.dialer = dialer;
        this.id = id;
        this.purpose = purpose;
        this.request = request;
        this.receiveBuffer = receiveBuffer;
        this.deadline = deadline;
        this.watcher = watcher;
        this.spare = spare;
    }

    /** Makes the visit on the calling thread, once; gives what came of it when it is over. */
    public Exchange make() {
        long started = System.nanoTime();
        long sent = started;
        try (Dialer.Line line = dialer.dial(request.uri(), deadline, receiveBuffer)) {
            Socket socket = line.socket();
            socket.getOutputStream().write(request.bytes());
            socket.getOutputStream().flush();
            sent = System.nanoTime();
            read(socket);
            depart(socket);
        } catch (IOException e) {
            fails(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            over = true;
        }
        recording.trim();
        response.trim();
        Exchange.Times times = new Exchange.Times(started, sent, headAt, System.nanoTime());
        return new Exchange(id, purpose, request, recording, response, times, end, failure);
    }

    /** Ends the visit, or the silence it ended in, in that way; not before a connection is made. */
    public void leave(Leaving how) {
        leaving = how;
        if (how != Leaving.SILENCE) {
            gone.countDown();
        }
    }

    /** Whether the response's head has come, and neither side has left since. */
    public boolean present() {
        return headAt != null && !over;
    }

    private void read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] piece = new byte[PIECE];
        socket.setSoTimeout(POLL_MILLIS);
        while (leaving == null && !watcher.enough() && System.nanoTime() < deadline) {
            int length;
            try {
                length = in.read(piece);
            } catch (SocketTimeoutException e) {
                continue;
            }
            if (length < 0) {
                boolean ended = response.complete() || response.head() != null && response.framing() == Framing.CLOSE;
                end = ended ? End.CLEAN : End.CUT;
                return;
            }
            if (!took(piece, length)) {
                return;
            }
        }
    }

    /** Whether there is a use in reading on. */
    private boolean took(byte[] piece, int length) {
        long now = System.nanoTime();
        if (!recording.hasRoomFor(length) && spare.take(CAPTURE)) {
            recording.keepMore(CAPTURE);
        }
        int kept = recording.add(piece, length, now);
        response.feed(piece, 0, kept);
        Head head = response.head();
        if (headAt == null && head != null) {
            headAt = now;
        }
        watcher.more(response);
        end = response.complete() ? End.CLEAN : End.BY_KIT;
        return !response.complete() && !response.broken() && !recording.full();
    }

    private void depart(Socket socket) throws IOException, InterruptedException {
        if (leaving == Leaving.SILENCE) {
            gone.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        if (leaving == Leaving.RESET) {
            socket.setSoLinger(true, 0);
        } else if (leaving == Leaving.CLOSE) {
            // Closing with bytes unread would send a RST: the FIN goes first, whatever follows.
            socket.shutdownOutput();
        }
    }

    private void fails(IOException e) {
        if (leaving == null) {
            String text = e.getMessage();
            failure = text == null ? e.getClass().getSimpleName() : text;
            end = System.nanoTime() >= deadline ? End.BY_KIT : response.complete() ? End.CLEAN : End.RESET;
        }
    }
}
