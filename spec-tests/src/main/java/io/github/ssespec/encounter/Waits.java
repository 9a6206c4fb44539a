package io.github.ssespec.encounter;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What a play sees of a client, and waiting for it. Used by the thread of the play. */
public abstract sealed class Waits permits Stage {
    /** Where nothing has moved for so long, others may move their megabytes. */
    private static final Duration HANDED_ON = Duration.ofSeconds(1);

    private final Log log;
    private final Pace pace;
    private final Patience patience;
    private final Reports reports;
    private final Weight weight;
    private final long deadline;

    Waits(Log log, Timing timing, Weight weight) {
        this.log = log;
        this.pace = timing.pace();
        this.patience = timing.patience();
        this.reports = timing.reports();
        this.weight = weight;
        this.deadline = timing.deadline();
    }

    public Pace pace() {
        return pace;
    }

    public Patience patience() {
        return patience;
    }

    /** Waits for the client's first request. */
    public void awaitRequest() throws InVain, InterruptedException {
        awaitRequests(1, patience.request());
    }

    /** Waits until the client has come back that often after a short reconnection time. */
    public void awaitReturns(int times) throws InVain, InterruptedException {
        awaitRequest();
        for (int n = 1; n <= times; n++) {
            awaitRequests(n + 1, pace.forReturn(n));
        }
    }

    /** Waits until there were that many requests. */
    public void awaitRequests(int number, Duration longest) throws InVain, InterruptedException {
        await(number == 1 ? "a request" : "request " + number, () -> log.wire().requests() >= number, longest);
    }

    /** Waits for a request for that path below the case's own. */
    public void awaitAsked(String path, Duration longest) throws InVain, InterruptedException {
        await(
                "a request for " + path,
                () -> log.wire().contacts().stream()
                        .anyMatch(contact ->
                                contact.asksForContent() && contact.path().equals(path)),
                longest);
    }

    /** Waits until that many events were dispatched. */
    public void awaitEvents(int number) throws InVain, InterruptedException {
        awaitReport(number == 1 ? "an event" : "event " + number, () -> log.count(Told.What.EVENT) >= number);
    }

    /** The same for that long. */
    public void awaitEvents(int number, Duration longest) throws InVain, InterruptedException {
        await(number == 1 ? "an event" : "event " + number, () -> log.count(Told.What.EVENT) >= number, longest);
    }

    /** Waits until an event with that data was dispatched, as long as bytes go out and events come in. */
    public void awaitEvent(String data) throws InVain, InterruptedException {
        awaitEvent(data, () -> false);
    }

    /** The same, or until something else is seen. */
    public void awaitEvent(String data, BooleanSupplier other) throws InVain, InterruptedException {
        awaitWhileItMoves("the event '" + data + "'", () -> log.hasEvent(data) || other.getAsBoolean());
    }

    /** Waits for something that bytes which go out and events which come in may bring nearer. */
    private void awaitWhileItMoves(String what, BooleanSupplier seen) throws InVain, InterruptedException {
        BooleanSupplier over = () -> seen.getAsBoolean() || log.broken() != null;
        long began = System.nanoTime();
        Duration longest = reports.patience();
        long since;
        boolean isOver;
        do {
            since = Math.max(began, log.lastMoved());
            isOver = log.await(over, Math.min(since + HANDED_ON.toNanos(), deadline));
            if (!isOver && log.lastMoved() <= since) {
                weight.putDown();
                isOver = log.await(over, Math.min(since + longest.toNanos(), deadline));
            }
        } while (!isOver && log.lastMoved() > since && System.nanoTime() < deadline);
        if (!isOver) {
            reports.waitedInVain();
        }
        await(what, seen, Duration.ZERO, longest);
    }

    /** Waits until the client has told that so many times. */
    public void awaitTold(Told.What what, int times) throws InVain, InterruptedException {
        awaitReport(name(what), () -> log.count(what) >= times);
    }

    private static String name(Told.What what) {
        return "'" + what.name().toLowerCase(Locale.ROOT) + "'";
    }

    private void awaitReport(String what, BooleanSupplier seen) throws InVain, InterruptedException {
        Duration longest = reports.patience();
        try {
            await(what, seen, longest);
        } catch (InVain e) {
            reports.waitedInVain();
            throw e;
        }
    }

    /** Waits until a parser has come to the end of its input. */
    public void awaitEndOfInput() throws InVain, InterruptedException {
        await(name(Told.What.ENDED), () -> log.count(Told.What.ENDED) > 0, patience.request());
    }

    /** The n-th request for content, from 1. */
    public Optional<Contact> contact(int number) {
        return log.wire().contacts().stream()
                .filter(Contact::asksForContent)
                .skip(number - 1L)
                .findFirst();
    }

    /** How long after the end of the n-th response the next request came; no time where that one was not over yet. */
    public Optional<Duration> delay(int number) {
        Optional<Contact> next = contact(number + 1);
        return next.map(n -> contact(number)
                .flatMap(Contact::over)
                .filter(over -> over <= n.asked())
                .map(n::after)
                .orElse(Duration.ZERO));
    }

    /** Waits for something. */
    public void await(String what, BooleanSupplier seen, Duration longest) throws InVain, InterruptedException {
        await(what, seen, longest, longest);
    }

    private void await(String what, BooleanSupplier seen, Duration longest, Duration told)
            throws InVain, InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        log.await(() -> seen.getAsBoolean() || log.broken() != null, Math.min(end, deadline));
        if (!seen.getAsBoolean()) {
            String broken = log.broken();
            throw new InVain(
                    broken != null
                            ? what + " did not come: " + broken
                            : what + " did not come within " + Times.text(told),
                    null);
        }
    }

    /** Whether it was seen within that time. */
    public boolean isSeen(BooleanSupplier seen, Duration longest) throws InterruptedException {
        return log.await(seen, Math.min(System.nanoTime() + longest.toNanos(), deadline));
    }

    /** How many events were dispatched until now. */
    public int events() {
        return log.count(Told.What.EVENT);
    }

    /** How many requests for content have come until now. */
    public int requests() {
        return log.wire().requests();
    }

    /** How often the client has told that until now. */
    public int count(Told.What what) {
        return log.count(what);
    }

    /** Watches for that long, in which that must not come; returns sooner where it does. */
    public void watch(BooleanSupplier breach, Duration time) throws InVain, InterruptedException {
        long began = System.nanoTime();
        boolean seen = isSeen(breach, time);
        log.mark("watched", System.nanoTime() - began);
        if (!seen && began + time.toNanos() > deadline) {
            throw new InVain("the run's time was used up", null);
        }
    }

    /** Lets time pass. */
    public void pause(Duration time) throws InterruptedException {
        isSeen(() -> false, time);
    }
}
