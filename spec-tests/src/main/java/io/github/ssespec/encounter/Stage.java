package io.github.ssespec.encounter;

import io.github.ssespec.adapter.Session;
import io.github.ssespec.rules.ByteNotation;
import io.github.ssespec.script.Pipe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where one client meets one server: what a {@link Play} sees and does. Used by the thread of the play; scripts take
 * addresses and the pipe from it.
 */
public final class Stage {
    private static final int MOST_WAITING = 64 << 20;

    private final Log log;
    private final Servers servers;
    private final Pace pace;
    private final Patience patience;
    private final Reports reports;
    private final long deadline;
    private final List<Pipe> pipes = List.of(new Pipe(MOST_WAITING), new Pipe(MOST_WAITING));
    private @Nullable Session session;

    Stage(Log log, Servers servers, Timing timing) {
        this.log = log;
        this.servers = servers;
        this.pace = timing.pace();
        this.patience = timing.patience();
        this.reports = timing.reports();
        this.deadline = timing.deadline();
    }

    void enter(Session client) {
        session = client;
    }

    /** The case's URL, or one below it. */
    public URI url(String below) {
        return servers.home(below);
    }

    /** A URL of another origin, which answers in the same way. */
    public URI elsewhere(String below) {
        return servers.elsewhere(below);
    }

    /** What is sent during the play goes out where a script pours this. */
    public Pipe pipe() {
        return pipe(1);
    }

    /** The n-th pipe, of two: each serves one connection. */
    public Pipe pipe(int n) {
        return pipes.get(n - 1);
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
        awaitReport(number == 1 ? "an event" : "event " + number, () -> log.events() >= number);
    }

    /** The same for that long. */
    public void awaitEvents(int number, Duration longest) throws InVain, InterruptedException {
        await(number == 1 ? "an event" : "event " + number, () -> log.events() >= number, longest);
    }

    /** Waits until an event with that data was dispatched, as long as bytes go out and events come in. */
    public void awaitEvent(String data) throws InVain, InterruptedException {
        long before;
        do {
            before = log.progress();
            isSeen(() -> log.hasEvent(data) || log.broken() != null, reports.patience());
        } while (!log.hasEvent(data)
                && log.broken() == null
                && log.progress() > before
                && System.nanoTime() < deadline);
        if (!log.hasEvent(data)) {
            reports.waitedInVain();
        }
        await("the event '" + data + "'", () -> log.hasEvent(data), Duration.ZERO, reports.patience());
    }

    /** Waits until the client has told that so many times. */
    public void awaitTold(Told.What what, int times) throws InVain, InterruptedException {
        awaitReport(name(what), () -> log.count(what) >= times);
    }

    /** The same for that long. */
    public void awaitTold(Told.What what, int times, Duration longest) throws InVain, InterruptedException {
        await(name(what), () -> log.count(what) >= times, longest);
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

    /** Waits until all is sent in answer to the n-th request, or its client has left. */
    public void awaitOver(int number, Duration longest) throws InVain, InterruptedException {
        await(
                "the end of response " + number,
                () -> contact(number).flatMap(Contact::over).isPresent(),
                longest);
    }

    /** Waits until the client has closed the connection of its n-th request. */
    public void awaitLeft(int number, Duration longest) throws InVain, InterruptedException {
        await(
                "the end of connection " + number,
                () -> contact(number).map(c -> c.left() != null).orElse(false),
                longest);
    }

    /** Waits until a parser has come to the end of its input. */
    public void awaitEndOfInput() throws InVain, InterruptedException {
        awaitTold(Told.What.ENDED, 1, patience.request());
    }

    /** The n-th request for content, from 1. */
    public Optional<Contact> contact(int number) {
        return log.wire().contacts().stream()
                .filter(Contact::asksForContent)
                .skip(number - 1L)
                .findFirst();
    }

    /** How long after the end of the n-th response the next request came. */
    public Optional<Duration> delay(int number) {
        return contact(number)
                .flatMap(Contact::over)
                .flatMap(over -> contact(number + 1).map(next -> next.after(over)));
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
        return log.events();
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

    /** Has the client closed, as its user would. */
    public void close() throws InterruptedException {
        Session client = Objects.requireNonNull(session, "nobody is on the stage");
        mark("closing");
        try {
            Stranger.call("closing a client", Executors.callable(client::close), patience.report());
        } catch (Stranger.Trouble e) {
            log.broken(String.valueOf(e.getMessage()));
        }
        mark("closed");
    }

    /** Keeps a time for judges. */
    public void note(String name, Duration time) {
        log.mark(name, time.toNanos());
    }

    /** Sends a piece where a script pours the pipe; in the notation of {@link ByteNotation}. */
    public void send(String piece) {
        send(ByteNotation.bytes(List.of(piece)));
    }

    /** The same with bytes, which are not to be changed. */
    public void send(byte[] piece) {
        pipe().put(piece, Duration.ZERO);
    }

    /** Keeps the moment for judges. */
    public void mark(String name) {
        log.mark(name, System.nanoTime());
    }

    /** Refuses connections from now on. */
    public void refuse() {
        try {
            servers.refuse();
        } catch (IOException e) {
            throw new UncheckedIOException("a port cannot be closed", e);
        }
    }

    /** Takes connections again. */
    public void listen() {
        try {
            servers.listen();
        } catch (IOException e) {
            throw new UncheckedIOException("a port cannot be opened again", e);
        }
    }
}
