package io.github.ssespec.encounter;

import io.github.ssespec.adapter.Session;
import io.github.ssespec.rules.ByteNotation;
import io.github.ssespec.script.Pipe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Where one client meets one server: what a {@link Play} does there, besides waiting for what it sees. Used by the
 * thread of the play; scripts take addresses and the pipe from it.
 */
public final class Stage extends Waits {
    private static final int MOST_WAITING = 64 << 20;

    private final Log log;
    private final Servers servers;
    private final List<Pipe> pipes = List.of(new Pipe(MOST_WAITING), new Pipe(MOST_WAITING));
    private @Nullable Session session;

    Stage(Log log, Servers servers, Timing timing, Weight weight) {
        super(log, timing, weight);
        this.log = log;
        this.servers = servers;
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

    /** Has the client closed, as its user would. */
    public void close() throws InterruptedException {
        Session client = Objects.requireNonNull(session, "nobody is on the stage");
        mark("closing");
        try {
            Stranger.call(
                    "closing a client",
                    Executors.callable(client::close),
                    patience().report());
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
