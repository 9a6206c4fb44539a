package io.github.ssespec.cases;

import static io.github.ssespec.cases.Scenes.RETRY;
import static io.github.ssespec.cases.Scenes.stream;

import io.github.ssespec.adapter.ClientEvent;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.InTurn;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.script.Reply;
import java.util.List;
import java.util.Set;

/** {@code reconnect.buffers-cleared}: what a cut stream left unfinished is forgotten. */
final class LeakCases {
    private LeakCases() {}

    static List<Case> all() {
        return List.of(
                cut(
                        "an unfinished block",
                        stream(RETRY + "event: add\\ndata: half\\n").cut()),
                cut(
                        "an unfinished line",
                        stream(RETRY + "event: add\\ndata: half\\ndata: li").cut()),
                cut(
                        "an unfinished character",
                        stream(RETRY + "event: add\\ndata: half\\xE2\\x82").cut()),
                cut(
                        "an unfinished block, and a clean end",
                        stream(RETRY + "event: add\\ndata: half\\n").next()));
    }

    private static Case cut(String what, Reply unfinished) {
        Scene scene = Scene.of(
                        what, stage -> InTurn.of(unfinished, stream("data: b\\n\\n", "data: c\\n\\n")), stage -> {
                            stage.awaitReturns(1);
                            stage.awaitEvent("c");
                        })
                .at(Scene.When.LATER)
                .ordering(order -> order.listening(Set.of("add")));
        return Case.of("reconnect.buffers-cleared", scene, LeakCases::isForgotten);
    }

    private static Verdict isForgotten(Encounter seen) {
        if (seen.requests().size() < 2) {
            return Judges.notBack(seen, seen.requests().size());
        }
        List<ClientEvent> events = seen.events();
        boolean right = events.size() == 2
                && events.get(0).data().equals("b")
                && events.get(0).type().equals("message")
                && events.get(1).data().equals("c");
        return right
                ? Verdict.kept("the next stream began with " + Say.event(events.get(0)))
                : Verdict.broken("dispatched " + Say.events(events) + " where the standard gives 'b', 'c'", List.of());
    }
}
