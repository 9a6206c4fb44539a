package io.github.ssespec.cases;

import io.github.ssespec.adapter.Ability;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.InTurn;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.encounter.Stage;
import io.github.ssespec.encounter.Told;
import io.github.ssespec.script.Pipe;
import io.github.ssespec.script.Reply;
import java.util.List;

/** {@code dispatch.open-event}: a good head is told at once, each time. */
final class OpenCases {
    private OpenCases() {}

    static Case open() {
        Scene scene = Scene.of(
                        "two connections on which only a head comes at first",
                        stage -> InTurn.of(pours(stage.pipe()), pours(stage.pipe(2))),
                        stage -> {
                            stage.awaitRequest();
                            opens(stage, 1);
                            stage.send(Scenes.RETRY + "data: a\\n\\n");
                            stage.awaitEvent("a");
                            stage.send("");
                            stage.awaitRequests(2, stage.pace().forReturn(1));
                            opens(stage, 2);
                        })
                .at(Scene.When.LATER);
        return Case.of("dispatch.open-event", scene, OpenCases::tells).reporting(Ability.OPEN);
    }

    private static Reply pours(Pipe pipe) {
        return Reply.stream().header("Connection", "close").pours(pipe);
    }

    private static void opens(Stage stage, int times) throws InterruptedException {
        stage.isSeen(
                () -> stage.count(Told.What.OPENED) >= times, stage.patience().prompt());
        stage.mark("watched " + times);
    }

    private static Verdict tells(Encounter seen) {
        for (int n = 1; n <= 2; n++) {
            long until = seen.mark("watched " + n).orElse(0L);
            if (until == 0) {
                return n == 1
                        ? Judges.nobody(seen)
                        : Verdict.noEvidence(Say.missed(seen, "it did not reconnect"), null);
            }
            long opened = seen.told(Told.What.OPENED)
                    .filter(told -> told.nanos() <= until)
                    .count();
            if (opened < n) {
                boolean late = seen.told(Told.What.OPENED).count() >= n;
                return Verdict.broken(
                        late
                                ? "only with its first event was told that connection " + n + " was open"
                                : "nothing was told of the open connection " + n,
                        List.of());
            }
        }
        return Verdict.kept("told both times that the connection was open, before any event");
    }
}
