package io.github.ssespec.encounter;

import io.github.ssespec.adapter.ClientEvent;
import io.github.ssespec.adapter.ClientReports;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What is seen while a scene is played: written by many threads, waited for by one. Thread-safe; bounded. */
final class Log implements ClientReports {
    /** How much of what a client tells is kept: more than any scene makes a right client tell. */
    private static final int MOST_TOLD = 500_000;

    private static final long MOST_CHARACTERS = 64L << 20;

    private final List<Told> told = new ArrayList<>();
    private final List<Encounter.Mark> marks = new ArrayList<>();
    private final WireLog wire = new WireLog(this);
    private final Map<Told.What, Integer> counts = new EnumMap<>(Told.What.class);
    private long characters;
    private long lastMoved = System.nanoTime();
    private @Nullable String broken;
    private boolean died;

    WireLog wire() {
        return wire;
    }

    @Override
    public void opened() {
        add(Told.What.OPENED, null, null, null);
    }

    @Override
    public void event(ClientEvent event) {
        add(Told.What.EVENT, event, null, null);
    }

    @Override
    public void error() {
        add(Told.What.LOST, null, null, null);
    }

    @Override
    public void closed() {
        add(Told.What.CLOSED, null, null, null);
    }

    @Override
    public void retry(long milliseconds) {
        add(Told.What.RETRY, null, null, milliseconds);
    }

    @Override
    public void ended(@Nullable String lastEventId, @Nullable Long reconnectionTime) {
        add(Told.What.ENDED, null, lastEventId, reconnectionTime);
    }

    @Override
    public synchronized void died(String what) {
        died |= broken == null;
        broken(what);
    }

    @Override
    public synchronized void broken(String what) {
        if (broken == null) {
            broken = what;
            add(Told.What.BROKEN, null, what, null);
        }
    }

    private synchronized void add(
            Told.What what, @Nullable ClientEvent event, @Nullable String text, @Nullable Long millis) {
        characters += event == null ? 0 : event.data().length() + event.type().length();
        if (told.size() < MOST_TOLD && characters <= MOST_CHARACTERS) {
            lastMoved = System.nanoTime();
            told.add(new Told(what, lastMoved, event, text, millis));
            counts.merge(what, 1, Integer::sum);
            notifyAll();
        }
    }

    synchronized void mark(String name, long nanos) {
        marks.add(new Encounter.Mark(name, nanos));
    }

    /** Whether an event with that data was dispatched. */
    synchronized boolean hasEvent(String data) {
        for (int i = told.size() - 1; i >= 0; i--) {
            ClientEvent event = told.get(i).event();
            if (event != null && event.data().equals(data)) {
                return true;
            }
        }
        return false;
    }

    /** When the client told something last, or something was sent to it. */
    synchronized long lastMoved() {
        return Math.max(lastMoved, wire.lastSent());
    }

    /** How often that was told. */
    synchronized int count(Told.What what) {
        return counts.getOrDefault(what, 0);
    }

    /** What the adapter said that went wrong, null where nothing did. */
    synchronized @Nullable String broken() {
        return broken;
    }

    /** Whether what went wrong is the client's own end. */
    synchronized boolean died() {
        return died;
    }

    /** Waits until that is seen; false when it was not until the deadline, on the clock of {@link System#nanoTime()}. */
    synchronized boolean await(BooleanSupplier seen, long deadline) throws InterruptedException {
        while (!seen.getAsBoolean()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
        }
        return true;
    }

    synchronized void changed() {
        notifyAll();
    }

    synchronized Encounter snapshot(String title, long began, Encounter.Outcome outcome) {
        return new Encounter(
                title, wire.contacts(), told, marks, began, System.nanoTime(), Objects.requireNonNull(outcome));
    }
}
