package io.github.ssespec.drive;

import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A subscriber that comes back twenty times, while events are published without a pause. */
final class RaceAct {
    private static final int CALM = 3;
    private static final int DROPS = 20;
    private static final int MOST = 1_000;

    /** A server that is quicker than a connection is made would only have to send again. */
    private static final long PAUSE_NANOS = 2_000_000;

    private static final int WIDTH = 300;

    /** In the first absence at least so many events are published, so that it shows whether there is a replay at all. */
    private static final int WHILE_AWAY = 3;

    private final Scene scene;
    private final Batch batch;
    private final Tally tally;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private final List<Exchange> legs = new ArrayList<>();
    private boolean identified;
    private boolean resumable;
    /** Set when the publisher has stopped, or is to stop. */
    private volatile boolean enough;

    RaceAct(Scene scene) {
        this.scene = scene;
        this.batch = scene.batch("race", 1, WIDTH);
        this.tally = new Tally(batch);
    }

    /** Null where no stream shows what is published. */
    @Nullable
    Race play() throws InterruptedException {
        Subscriber staying = scene.subscriber(tally);
        boolean begun;
        Exchange stayed;
        try {
            begun = !scene.reach(List.of(staying)).isEmpty() && prepare(staying);
            if (begun && resumable) {
                run(staying);
            }
        } finally {
            stayed = staying.leave();
        }
        return begun ? new Race(batch, List.copyOf(calls), stayed, legs) : null;
    }

    /** Finds out whether the subject gives ids of its own. */
    private boolean prepare(Subscriber staying) throws InterruptedException {
        for (int i = 0; i < CALM && scene.trouble() == null; i++) {
            publish();
        }
        boolean shown = staying.await(
                () -> tally.size() >= CALM, scene.in(scene.limits().head().toNanos()));
        boolean own = staying.await(tally::hasIds, 0);
        identified = !own && scene.canPublishIds();
        resumable = own || identified;
        return shown;
    }

    private boolean publish() {
        int number = next.getAndIncrement();
        Call call = scene.publish(batch, new Batch.Mark(0, number), identified ? batch.id(number) : "");
        scene.stopsAt(call);
        synchronized (this) {
            calls.add(call);
            notifyAll();
        }
        return call.accepted();
    }

    private synchronized void stop() {
        enough = true;
        notifyAll();
    }

    private synchronized void stayAway(long until) throws InterruptedException {
        int published = calls.size() + WHILE_AWAY;
        while (calls.size() < published && !enough && System.nanoTime() < until) {
            wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
        }
    }

    private void run(Subscriber staying) throws InterruptedException {
        long until = scene.in(2 * scene.limits().head().toNanos());
        CompletableFuture<Boolean> publisher = scene.aside(() -> {
            boolean accepted = true;
            while (accepted && !enough && next.get() < MOST && System.nanoTime() < until) {
                accepted = publish();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            stop();
            return accepted;
        });
        try {
            String id = "";
            for (int i = 0; i < DROPS && !publisher.isDone() && System.nanoTime() < until; i++) {
                // Beyond what is there already, so that it crosses from what is sent again to what is live.
                Runner runner = new Runner(batch, id, next.get() + 1 + (i == 0 ? CALM : i % CALM));
                // Who comes without an id may get a whole history first.
                long latest = id.isEmpty()
                        ? until
                        : scene.in(scene.limits().promptHead().toNanos());
                id = leg(runner, i % 2 == 0 ? Visit.Leaving.CLOSE : Visit.Leaving.RESET, latest);
                if (i == 0) {
                    stayAway(until);
                }
            }
            Runner last = new Runner(batch, id, Integer.MAX_VALUE);
            int wanted = next.get() + CALM;
            CompletableFuture<String> end = scene.aside(
                    () -> leg(last, Visit.Leaving.CLOSE, scene.lines().deadline()));
            try {
                last.await(wanted, scene.in(scene.limits().promptHead().toNanos()));
                stop();
                publisher.join();
                finish(staying, last);
            } finally {
                last.stop();
                end.join();
            }
        } finally {
            stop();
            publisher.join();
        }
    }

    /** One connection; returns the last event ID that the runner has then. */
    private String leg(Runner runner, Visit.Leaving leaving, long latest) {
        Visit visit = scene.visit(runner.lastEventId(), 0, latest, runner);
        runner.leaves(visit, leaving);
        legs.add(visit.make());
        return runner.lastEventId();
    }

    private void finish(Subscriber staying, Runner last) throws InterruptedException {
        Batch.Mark mark = calls.stream()
                .filter(Call::accepted)
                .map(Call::mark)
                .max((a, b) -> Integer.compare(a.number(), b.number()))
                .orElseThrow();
        staying.await(() -> tally.has(mark), scene.in(scene.limits().head().toNanos()));
        last.await(mark, scene.in(scene.limits().flush().toNanos()));
    }
}
