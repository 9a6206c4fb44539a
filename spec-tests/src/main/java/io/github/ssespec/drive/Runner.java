package io.github.ssespec.drive;

import io.github.ssespec.client.parser.EventStreamParser;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Visit;
import io.github.ssespec.wire.http.Body;
import io.github.ssespec.wire.http.ResponseReader;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Watches one connection of a subscriber that drops it after some events of a batch. Thread-safe. */
final class Runner implements Recorder.Watcher {
    private final String given;
    private final int number;
    private final Tally tally;
    private final EventStreamParser parser;
    private @Nullable Visit visit;
    private Visit.Leaving leaving = Visit.Leaving.CLOSE;
    private int read;
    private boolean stopped;

    /**
     * @param given the last event ID that it comes with
     * @param number which event it waits for before it leaves
     */
    Runner(Batch batch, String given, int number) {
        this.given = given;
        this.number = number;
        this.tally = new Tally(batch);
        this.parser = new EventStreamParser(tally);
    }

    /** How it leaves. */
    synchronized void leaves(Visit other, Visit.Leaving how) {
        visit = other;
        leaving = how;
    }

    @Override
    public synchronized void more(ResponseReader response) {
        if (response.head() == null) {
            return;
        }
        Body body = response.body();
        parser.parse(body.bytes(), read, body.size() - read);
        read = body.size();
        if (tally.reaches(number) && visit != null) {
            visit.leave(leaving);
        }
        notifyAll();
    }

    @Override
    public synchronized boolean enough() {
        return stopped;
    }

    /** Ends it. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** The last event ID of a client that came with the given one; empty where no header can carry it. */
    synchronized String lastEventId() {
        String id = parser.lastEventId();
        String last = id.isEmpty() ? given : id;
        return last.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7F) ? "" : last;
    }

    /** Waits until it has got that event of a publisher or a later one. */
    void await(int wanted, long latest) throws InterruptedException {
        await(() -> tally.reaches(wanted), latest);
    }

    /** Waits until it has got that one. */
    void await(Batch.Mark mark, long latest) throws InterruptedException {
        await(() -> tally.has(mark), latest);
    }

    private synchronized void await(BooleanSupplier reached, long latest) throws InterruptedException {
        while (!reached.getAsBoolean() && !stopped && System.nanoTime() < latest) {
            wait(Math.max(1, (latest - System.nanoTime()) / 1_000_000));
        }
    }
}
