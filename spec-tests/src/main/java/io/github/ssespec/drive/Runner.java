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
    private final int most;
    private final Tally tally;
    private final EventStreamParser parser;
    private @Nullable Visit visit;
    private Visit.Leaving leaving = Visit.Leaving.CLOSE;
    private long until;
    private int read;
    private boolean stopped;

    /**
     * @param given the last event ID that it comes with
     * @param most after how many events it leaves
     */
    Runner(Batch batch, String given, int most) {
        this.given = given;
        this.most = most;
        this.tally = new Tally(batch);
        this.parser = new EventStreamParser(tally);
    }

    /** How it leaves, and when at the latest if it waits for a number of events. */
    synchronized void leaves(Visit other, Visit.Leaving how, long latest) {
        visit = other;
        leaving = how;
        until = latest;
    }

    @Override
    public synchronized void more(ResponseReader response) {
        if (response.head() == null) {
            return;
        }
        Body body = response.body();
        parser.parse(body.bytes(), read, body.size() - read);
        read = body.size();
        if (tally.size() >= most && visit != null) {
            visit.leave(leaving);
        }
        notifyAll();
    }

    @Override
    public synchronized boolean enough() {
        return stopped || most < Integer.MAX_VALUE && System.nanoTime() > until;
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

    /** Waits until it has got so many events. */
    void await(int number, long latest) throws InterruptedException {
        await(() -> tally.size() >= number, latest);
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
