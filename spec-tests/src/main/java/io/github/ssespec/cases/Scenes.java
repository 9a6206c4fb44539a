package io.github.ssespec.cases;

import io.github.ssespec.encounter.InTurn;
import io.github.ssespec.encounter.Pace;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.script.Reply;

/** Scenes that several groups use, and what they are made of. */
final class Scenes {
    /** A short reconnection time, so that a run is short. */
    static final String RETRY = "retry: " + Pace.SHORT + "\\n\\n";

    /** A plain stream that comes to its end; the client comes back. Its pace is what all later waits are made from. */
    static final Scene PLAIN = Scene.of(
                    "a stream that ends",
                    stage -> InTurn.of(stream(RETRY + "data: a\\n\\n").next(), stream("data: b\\n\\n")),
                    stage -> {
                        try {
                            stage.awaitRequest();
                            stage.awaitRequests(2, stage.patience().reconnect());
                        } finally {
                            stage.pace().measuredShort(stage.delay(1));
                        }
                        stage.awaitEvent("b");
                    })
            .at(Scene.When.FIRST);

    /** The same without a reconnection time: shows the client's default. */
    static final Scene USUAL = Scene.of(
                    "a stream without a retry that ends",
                    stage -> InTurn.of(stream("data: a\\n\\n").next(), stream("data: b\\n\\n")),
                    stage -> {
                        try {
                            stage.awaitRequest();
                            stage.awaitRequests(2, stage.patience().reconnect());
                        } finally {
                            stage.pace().measuredUsual(stage.delay(1));
                        }
                    })
            .at(Scene.When.FIRST);

    private Scenes() {}

    /** A good stream of those pieces, which is held open. */
    static Reply stream(String... pieces) {
        return Reply.stream(pieces);
    }

    /** Answers that are streams which end, and a last one that is held: the client comes back after each of the others. */
    static Scene returning(String title, Reply... replies) {
        return Scene.of(title, stage -> InTurn.of(replies), stage -> stage.awaitReturns(replies.length - 1))
                .at(Scene.When.LATER);
    }

    /** The same, and then waits for that event. */
    static Scene returningUntil(String data, String title, Reply... replies) {
        return Scene.of(title, stage -> InTurn.of(replies), stage -> {
                    stage.awaitReturns(replies.length - 1);
                    stage.awaitEvent(data);
                })
                .at(Scene.When.LATER);
    }
}
