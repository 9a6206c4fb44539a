package io.github.ssespec.cases;

import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.InTurn;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.script.Reply;
import java.util.List;

/** Events that must be dispatched before any later byte comes. */
final class PromptCases {
    private PromptCases() {}

    /** Sends those pieces; and only when nothing is dispatched, more. */
    static Scene scene(String title, String... pieces) {
        return Scene.of(title, stage -> InTurn.of(Reply.stream().pours(stage.pipe())), stage -> {
            stage.awaitRequest();
            for (String piece : pieces) {
                stage.send(piece);
            }
            stage.isSeen(() -> stage.events() > 0, stage.patience().prompt());
            stage.mark("more");
            stage.send(": more\\n\\ndata: b\\n\\n");
            stage.awaitEvent("b");
        });
    }

    static Verdict isPrompt(Encounter seen) {
        if (seen.requests().isEmpty()) {
            return Judges.nobody(seen);
        }
        long more = seen.mark("more").orElse(Long.MAX_VALUE);
        if (seen.events().isEmpty()) {
            return Verdict.broken("dispatched nothing: " + Say.missed(seen, "no event came"), List.of());
        }
        return seen.eventsAfter(more).size() == seen.events().size()
                ? Verdict.broken(
                        "dispatched " + Say.event(seen.events().get(0)) + " only when more bytes had come", List.of())
                : Verdict.kept("dispatched before more bytes came");
    }
}
