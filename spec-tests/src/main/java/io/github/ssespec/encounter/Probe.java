package io.github.ssespec.encounter;

import io.github.ssespec.adapter.Ability;
import io.github.ssespec.adapter.ClientAdapter;
import io.github.ssespec.rules.ByteNotation;
import io.github.ssespec.script.Reply;
import java.util.List;
import java.util.Optional;

/**
 * The first encounter of a run: one plain event, which every client and every parser dispatches. It tells an adapter that
 * does not work from a client that is wrong.
 */
public final class Probe {
    private static final String EVENT = "data: ssespec\\n\\n";

    private Probe() {}

    /** Lets the adapter's client take a plain event. */
    public static Encounter of(Director director, ClientAdapter adapter) throws InterruptedException {
        return director.play(adapter.abilities().contains(Ability.CONNECT) ? connecting() : parsing());
    }

    private static Scene connecting() {
        return Scene.of("one plain event", stage -> InTurn.of(Reply.stream().pours(stage.pipe())), stage -> {
            stage.await(
                    "a request",
                    () -> stage.requests() > 0 || stage.count(Told.What.CLOSED) > 0,
                    stage.patience().request());
            // A client may know one kind of line end only: that is its fault and not the adapter's.
            for (String event : List.of(EVENT, "data: ssespec\\r\\n\\r\\n" + "data: ssespec\\r\\r", "")) {
                stage.send(event);
                if (stage.isSeen(() -> stage.events() > 0, stage.patience().prompt())) {
                    return;
                }
            }
            stage.awaitEvents(1);
        });
    }

    private static Scene parsing() {
        return Scene.deliveries("one plain event", () -> List.of(ByteNotation.bytes(List.of(EVENT))));
    }

    /** What is wrong with the adapter, a clause for people; empty where it works. */
    public static Optional<String> trouble(Encounter probe) {
        if (!probe.events().isEmpty()) {
            return Optional.empty();
        }
        String broken = probe.outcome().broken();
        if (broken != null) {
            return Optional.of(broken);
        }
        String missed = probe.outcome().missed();
        return Optional.of(
                probe.contacts().isEmpty()
                        ? "the client never asked for its URL" + (missed == null ? "" : ": " + missed)
                        : "the client got one plain event and reported none");
    }
}
