package io.github.ssespec.drive;

import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/**
 * Plain events that the subject is made to send while it is looked at, so that something happens: heads that wait for a
 * first event come, and there is something to resume from. A few while the stream is watched, then silence, so that its
 * heartbeat can be seen, and one more when it is old. Thread-safe.
 */
public final class Pulse implements AutoCloseable {
    /** What the ids of such events begin with. */
    public static final String ID = "ssespec-pulse-";

    private static final int WHILE_WATCHED = 16;
    private static final int NON_ASCII = 3;

    private final Hook hook;
    private final Function<Request, Exchange> publish;
    private final Limits limits;
    private final List<Sent> sent = new ArrayList<>();
    private final String run = Long.toString(System.nanoTime(), 36) + "-";
    private boolean rich = true;
    private boolean closed;
    private boolean paused;
    private long watchedSince;
    private int whileWatched;
    private boolean aged;
    private long next = System.nanoTime();

    /** @param publish asks the hook */
    public Pulse(Hook hook, Function<Request, Exchange> publish, Limits limits) {
        this.hook = hook;
        this.publish = publish;
        this.limits = limits;
    }

    /** Begins, on a thread of that pool, and goes on until it is closed or the hook is in trouble. */
    public void start(ExecutorService threads) {
        threads.execute(() -> {
            try {
                while (await()) {
                    beat();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private synchronized boolean await() throws InterruptedException {
        while (!closed) {
            long left = next - System.nanoTime();
            if (left <= 0 && isDue()) {
                break;
            }
            wait(Math.max(1, (left > 0 ? left : limits.glance().toNanos()) / 1_000_000));
        }
        next = System.nanoTime() + limits.glance().toNanos() / 3 * 2;
        return !closed;
    }

    private boolean isDue() {
        if (paused || watchedSince == 0) {
            return !paused;
        }
        if (whileWatched < WHILE_WATCHED) {
            whileWatched++;
            return true;
        }
        boolean old = System.nanoTime() - watchedSince
                > limits.old().plus(limits.glance()).toNanos();
        boolean due = old && !aged;
        aged |= due;
        return due;
    }

    private void beat() {
        int number = sent().size();
        Publication plain = Publication.data("ssespec pulse " + run + number);
        Sent made = ask(number, rich ? rich(number) : plain);
        if (rich && !made.accepted() && made.answer().head().isPresent()) {
            rich = false;
            made = ask(number, plain);
        }
        synchronized (this) {
            sent.add(made);
            closed |= HookTrouble.of(made).isPresent();
        }
    }

    /** All that can be lost where it is sent again, as far as the hook has it. */
    private Publication rich(int number) {
        Publication made = Publication.data("ssespec pulse " + run + number);
        if (hook.has(Publication.Field.ID)) {
            String id = ID + (number % NON_ASCII == 2 ? "\u00e9" : "") + run + number;
            made = made.with(Publication.Field.ID, id);
        }
        boolean typed = number % 2 == 1 && hook.has(Publication.Field.EVENT);
        return typed ? made.with(Publication.Field.EVENT, "ssespec-pulse") : made;
    }

    private Sent ask(int number, Publication publication) {
        return new Sent(
                number,
                null,
                publication,
                publish.apply(hook.request(publication).orElseThrow()));
    }

    /** All that was published so far. */
    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** The stream is watched from now on. */
    public synchronized void watched() {
        watchedSince = System.nanoTime();
    }

    /** The stream is watched no more, or somebody else publishes meanwhile. */
    public synchronized void watchedNoMore(boolean somebodyElse) {
        watchedSince = 0;
        paused = somebodyElse;
        notifyAll();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
