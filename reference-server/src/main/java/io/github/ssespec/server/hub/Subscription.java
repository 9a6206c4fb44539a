package io.github.ssespec.server.hub;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber's place in the hub: what waits for it, and the one write that is under way. Safe for use by any
 * number of threads.
 *
 * <p>Filling the queue and writing from it are two steps, so that the hub can fill every queue in one turn of its own
 * and do no I/O meanwhile.
 */
public final class Subscription {
    private enum State {
        LIVE,
        ENDING,
        CUT,
        GONE
    }

    /** How many heartbeats may fall due during one write: it has then lasted for this many intervals at least. */
    private static final int MISSED_BEATS = 2;

    private final EventSink sink;
    private final Interest interest;
    private final long queueBytes;
    private final Consumer<Subscription> leave;
    private final CompletableFuture<Void> gone = new CompletableFuture<>();

    private final Queue<ByteBuffer> waiting = new ArrayDeque<>();
    /** How much of what waits was published after the subscriber joined: its replay is not held against it. */
    private long liveBytes;

    private int openingLeft;
    private boolean writing;
    private int missedBeats;
    private boolean pumping;
    private State state = State.LIVE;

    Subscription(
            EventSink sink,
            Interest interest,
            long queueBytes,
            List<ByteBuffer> opening,
            Consumer<Subscription> leave) {
        this.sink = sink;
        this.interest = interest;
        this.queueBytes = queueBytes;
        this.leave = leave;
        waiting.addAll(opening);
        openingLeft = opening.size();
    }

    /** Takes the subscriber off the hub's list and cuts its stream. Does nothing if the stream is over already. */
    public void cancel() {
        synchronized (waiting) {
            if (state != State.GONE) {
                cutNext();
            }
        }
        pump();
    }

    /** Adds to the queue what goes to this subscriber. */
    void offer(Audience audience, ByteBuffer block) {
        if (interest.includes(audience)) {
            enqueue(block);
        }
    }

    /** Adds to the queue; a queue that is full means that the reader is too slow to be waited for. */
    void enqueue(ByteBuffer block) {
        synchronized (waiting) {
            if (state != State.LIVE) {
                return;
            }
            if (liveBytes > 0 && liveBytes + block.remaining() > queueBytes) {
                cutNext();
                return;
            }
            waiting.add(block);
            liveBytes += block.remaining();
        }
    }

    /**
     * Adds a heartbeat to a silent stream. Where a write is under way, that shows that the stream lives, but not for
     * ever: a reader that takes nothing while several heartbeats are due is stale.
     */
    void beat(ByteBuffer heartbeat) {
        synchronized (waiting) {
            if (state == State.GONE) {
                return;
            }
            if (!writing) {
                enqueue(heartbeat);
            } else if (++missedBeats > MISSED_BEATS) {
                cutNext();
            }
        }
    }

    /** Lets the stream end after what waits; nothing is added any more. */
    CompletableFuture<Void> finish() {
        synchronized (waiting) {
            if (state == State.LIVE) {
                state = State.ENDING;
            }
        }
        return gone;
    }

    /**
     * Does what is to be done, in the calling thread. A write that completes at once is seen by the loop of the thread
     * that started it and not by recursion, so that a long queue needs no deep stack.
     */
    void pump() {
        synchronized (waiting) {
            if (pumping) {
                return;
            }
            pumping = true;
        }
        for (Runnable step = next(); step != null; step = next()) {
            step.run();
        }
    }

    private @Nullable Runnable next() {
        synchronized (waiting) {
            if (state == State.CUT) {
                state = State.GONE;
                return this::cut;
            }
            if (!writing && state != State.GONE) {
                ByteBuffer block = waiting.poll();
                if (block != null) {
                    writing = true;
                    uncount(block);
                    return () -> write(block);
                }
                if (state == State.ENDING) {
                    state = State.GONE;
                    return this::end;
                }
            }
            pumping = false;
            return null;
        }
    }

    private void write(ByteBuffer block) {
        var unused = sink.write(block.duplicate()).whenComplete((nothing, failure) -> {
            synchronized (waiting) {
                writing = false;
                missedBeats = 0;
                if (failure != null && state != State.GONE) {
                    cutNext();
                }
            }
            pump();
        });
    }

    private void end() {
        leave.accept(this);
        var unused = sink.end().whenComplete((nothing, failure) -> gone.complete(null));
    }

    private void cut() {
        leave.accept(this);
        sink.cut();
        gone.complete(null);
    }

    private void cutNext() {
        state = State.CUT;
        waiting.clear();
    }

    private void uncount(ByteBuffer block) {
        if (openingLeft > 0) {
            openingLeft--;
        } else {
            liveBytes -= block.remaining();
        }
    }
}
