package io.github.ssespec.server;

import io.github.ssespec.server.encoder.ServerSentEvent;
import io.github.ssespec.server.hub.EventHub;
import java.time.Duration;

/**
 * A source for those who have none: each turn publishes the next of a few shapes that an event may have, so that
 * whoever watches for a handful of turns has seen them all. Every event is told from every other by its number.
 */
final class DemoFeed implements Runnable {
    /** How long from one turn to the next. */
    static final Duration INTERVAL = Duration.ofMillis(500);

    private static final int SHAPES = 5;

    private final EventHub hub;
    private long turn;

    DemoFeed(EventHub hub) {
        this.hub = hub;
    }

    /** Publishes one of each shape, so that the history has them from the start. */
    void begin() {
        for (int i = 0; i < SHAPES; i++) {
            run();
        }
    }

    @Override
    public void run() {
        turn++;
        hub.publish(shape((int) (turn % SHAPES)));
    }

    private ServerSentEvent shape(int shape) {
        ServerSentEvent.Builder event = ServerSentEvent.builder();
        return switch (shape) {
            case 0 -> event.data("message " + turn).build();
            case 1 -> event.event("tick").data("{\"turn\": " + turn + "}").build();
            case 2 -> event.data("turn " + turn + "\n\n  of three lines").build();
            case 3 -> event.event("greeting").data("καλημέρα 👋 " + turn).build();
            default -> event.comment("turn " + turn + " has no event").build();
        };
    }
}
