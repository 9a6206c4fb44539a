package io.github.ssespec.encounter;

import io.github.ssespec.adapter.ClientAdapter;
import io.github.ssespec.adapter.Order;
import io.github.ssespec.adapter.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Plays scenes, each with a client and a server of its own. Thread-safe. */
public final class Director {
    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private final ClientAdapter adapter;
    private final String host;
    private final Timing timing;
    private final AtomicInteger count = new AtomicInteger();

    /** @param host the name or address of the interface that servers listen on, which their URLs bear */
    public Director(ClientAdapter adapter, String host, Timing timing) {
        this.adapter = adapter;
        this.host = host;
        this.timing = timing;
    }

    /**
     * Plays a scene to its end; takes at most until the run's deadline, and then the second in which a client is ended.
     *
     * @throws UncheckedIOException when no server can be started: a fault of the kit's surroundings
     */
    public Encounter play(Scene scene) throws InterruptedException {
        return play(scene, Weight.none());
    }

    /** The same for a scene that may put down what it carries when nothing moves any more. */
    Encounter play(Scene scene, Weight weight) throws InterruptedException {
        Log log = new Log();
        String root = "/" + count.incrementAndGet() + "/events";
        try (Servers servers = new Servers(host, root, log.wire())) {
            return play(scene, new Stage(log, servers, timing, weight), log, servers);
        } catch (IOException e) {
            throw new UncheckedIOException("no server can be started on " + host, e);
        }
    }

    private Encounter play(Scene scene, Stage stage, Log log, Servers servers) throws InterruptedException {
        long began = System.nanoTime();
        String missed = null;
        String blockedBy = null;
        Session client = null;
        try {
            servers.play(scene.script().on(stage));
            client = start(scene.order().apply(Order.get(scene.title(), stage.url(""))), log);
            if (client != null) {
                stage.enter(client);
                scene.play().play(stage);
            }
        } catch (InVain e) {
            missed = e.getMessage();
            blockedBy = e.rule();
        }
        // What the client does while it is ended is not its fault.
        boolean over = System.nanoTime() - timing.deadline() >= 0;
        Encounter seen = log.snapshot(
                scene.title(), began, new Encounter.Outcome(missed, blockedBy, over, log.broken(), log.died()));
        end(client);
        return seen;
    }

    private @Nullable Session start(Order order, Log log) throws InterruptedException {
        try {
            return Stranger.call(
                    "starting a client",
                    () -> adapter.start(order, log),
                    timing.patience().request());
        } catch (Stranger.Trouble e) {
            log.broken(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static void end(@Nullable Session client) throws InterruptedException {
        try {
            if (client != null) {
                Stranger.call("ending a client", Executors.callable(client::end), LONGEST_END);
            }
        } catch (Stranger.Trouble e) {
            // What was seen is kept; a client that cannot be ended is ended with its adapter.
        }
    }
}
