package io.github.ssespec.encounter;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How fast a client comes back, measured once a run; all other waits are made from it. Thread-safe.
 */
public final class Pace {
    /** The reconnection time, in milliseconds, that scenes set so that a run is short. */
    public static final int SHORT = 100;

    /** What a busy machine may take longer. */
    private static final Duration MARGIN = Duration.ofSeconds(4);

    private static final Duration LONGEST_START = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(15);

    private final CompletableFuture<Optional<Duration>> shortened = new CompletableFuture<>();
    private final CompletableFuture<Optional<Duration>> usual = new CompletableFuture<>();
    private final Patience patience;
    private final long deadline;
    private volatile Duration start = Duration.ZERO;

    Pace(Patience patience, long deadline) {
        this.patience = patience;
        this.deadline = deadline;
    }

    /** Tells how long a client took from its start to its first request. */
    public void measuredStart(Duration time) {
        start = time;
    }

    /** How long a port is to be closed so that a client that starts meets it closed, and once more when it tries again. */
    public Duration closedAtFirst() throws InVain, InterruptedException {
        return (start.compareTo(LONGEST_START) > 0 ? LONGEST_START : start).plus(beyondOnce(usual()));
    }

    /** How long a port is to be closed so that a client meets it closed that comes back after a short time. */
    public Duration closedLater() throws InVain, InterruptedException {
        return beyondOnce(measured(shortened).orElseThrow(() -> never()));
    }

    private Duration beyondOnce(Duration delay) {
        return atMost(delay.multipliedBy(6).dividedBy(5).plus(patience.silence().dividedBy(2)));
    }

    /** Tells how long it took with a reconnection time of {@link #SHORT}; empty where the client did not come back. */
    public void measuredShort(Optional<Duration> delay) {
        shortened.complete(delay);
    }

    /** Tells how long it took where no reconnection time was set. */
    public void measuredUsual(Optional<Duration> delay) {
        usual.complete(delay);
    }

    /** Whether what scenes at that place of a run are made from is measured. */
    boolean isKnownFor(Scene.When when) {
        return switch (when) {
            case FIRST, ANY -> true;
            case LATER -> shortened.isDone();
            case LONG -> shortened.isDone() && usual.isDone();
        };
    }

    /** How long the client takes to come back where no reconnection time was set: its default. */
    public Duration usual() throws InVain, InterruptedException {
        return measured(usual).orElseThrow(() -> never());
    }

    /** A time that is longer than its default, by so much at least, and so that nobody takes the one for the other. */
    public Duration beyondUsual(Duration least) throws InVain, InterruptedException {
        Duration more = usual().multipliedBy(3).dividedBy(10);
        return usual().plus(more.compareTo(least) > 0 ? more : least);
    }

    /** Its default, and that where it is not known. */
    public Duration usualOr(Duration unknown) throws InterruptedException {
        return measured(usual).orElse(unknown);
    }

    /** How long to wait for it to come back for the n-th time, from 1, after a short reconnection time. */
    public Duration forReturn(int n) throws InVain, InterruptedException {
        Duration once = measured(shortened).orElseThrow(() -> never());
        return atMost(once.multipliedBy(1L << Math.min(n, 5)).plus(MARGIN));
    }

    /** The same after a reconnection time that was set to that. */
    public Duration forReturnAfter(Duration set) throws InVain, InterruptedException {
        return atMost(forReturn(1).plus(set.multipliedBy(2)));
    }

    /** How long to wait for it to come back after its default. */
    public Duration forUsualReturn() throws InVain, InterruptedException {
        return atMost(usual().multipliedBy(3).plus(MARGIN));
    }

    /** How long nothing must come to be sure that it does not come back after a short reconnection time. */
    public Duration silence() throws InterruptedException {
        return measured(shortened).map(this::beyond).orElse(patience.reconnect().dividedBy(4));
    }

    /** The same after its default. */
    public Duration usualSilence() throws InterruptedException {
        return measured(usual).map(this::beyond).orElse(patience.reconnect().dividedBy(4));
    }

    private Duration beyond(Duration delay) {
        return atMost(delay.multipliedBy(3).dividedBy(2).plus(patience.silence()));
    }

    private static Duration atMost(Duration time) {
        return time.compareTo(MOST) > 0 ? MOST : time;
    }

    private static InVain never() {
        return new InVain("the client does not come back after the end of a stream", "reconnect.eof");
    }

    private Optional<Duration> measured(CompletableFuture<Optional<Duration>> measure) throws InterruptedException {
        try {
            return measure.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }
}
