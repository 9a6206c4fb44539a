package io.github.ssespec.script;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one connection is to be sent, as it comes: pieces wait here, each until its time, until the connection has taken
 * them. It is cut where more waits than it holds. Thread-safe.
 */
public final class Pipe {
    private record Piece(byte[] bytes, long due, int number) {}

    private final Queue<Piece> pieces =
            new PriorityQueue<>(Comparator.comparingLong(Piece::due).thenComparing(Piece::number));
    private final int most;
    private final long began = System.nanoTime();
    private @Nullable Closeable connection;
    private boolean closed;
    private int number;
    private int taken;
    private int waiting;

    /** A pipe for at most that many bytes. */
    public Pipe(int most) {
        this.most = most;
    }

    /**
     * Adds a piece, to be sent after that time and behind all that are due before; it is not to be changed afterwards.
     * Returns whether it will be tried; that the client has left may show later.
     */
    public synchronized boolean put(byte[] bytes, Duration delay) {
        if (!closed && waiting + bytes.length > most) {
            close();
        }
        if (!closed) {
            waiting += bytes.length;
            pieces.add(new Piece(bytes, now() + delay.toNanos(), number++));
            notifyAll();
        }
        return !closed;
    }

    /** The next piece as soon as it is due, null when no more is to be sent. The one before it counts as sent. */
    public synchronized byte @Nullable [] take() throws InterruptedException {
        waiting -= taken;
        taken = 0;
        notifyAll();
        while (!closed) {
            Piece next = pieces.peek();
            if (next != null && next.due <= now()) {
                pieces.remove();
                taken = next.bytes.length;
                return next.bytes;
            }
            wait(next == null ? 0 : TimeUnit.NANOSECONDS.toMillis(next.due - now()) + 1);
        }
        return null;
    }

    private long now() {
        return System.nanoTime() - began;
    }

    /** Waits until all is sent or the client has left, and no longer than that. */
    public synchronized void drain(Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        for (long left = most.toNanos(); !closed && waiting > 0 && left > 0; left = until - System.nanoTime()) {
            wait(Math.max(1, left / 1_000_000));
        }
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    /** Where its pieces go, which is closed with it. */
    public synchronized void attach(Closeable other) {
        connection = other;
    }

    /** Drops what waits and closes the connection, also where it is stuck because nobody reads. */
    public synchronized void close() {
        closed = true;
        pieces.clear();
        notifyAll();
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException e) {
            // It is gone already.
        }
    }
}
