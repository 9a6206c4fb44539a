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

    /** Sends those pieces, which dispatch that many events; and only when that is not seen, more. */
    static Scene scene(String title, int events, byte[]... pieces) {
        return Scene.of(title, stage -> InTurn.of(Reply.stream().pours(stage.pipe())), stage -> {
            stage.awaitRequest();
            for (byte[] piece : pieces) {
                stage.send(piece);
            }
            stage.isSeen(() -> stage.events() >= events, stage.patience().prompt());
            stage.mark("more");
            stage.send(": more\\n\\ndata: b\\n\\ndata: c\\n\\n");
            stage.awaitEvent("b");
        });
    }

    static Verdict isPrompt(Encounter seen, int events) {
        if (seen.requests().isEmpty()) {
            return Judges.nobody(seen);
        }
        long more = seen.mark("more").orElse(Long.MAX_VALUE);
        if (seen.events().isEmpty()) {
            return Verdict.broken("dispatched nothing: " + Say.missed(seen, "no event came"), List.of());
        }
        int prompt = seen.events().size() - seen.eventsAfter(more).size();
        return prompt < events
                ? Verdict.broken(
                        seen.events().size() <= prompt
                                ? "dispatched " + prompt + " of " + events + " events"
                                : "dispatched " + Say.event(seen.events().get(prompt))
                                        + " only when more bytes had come",
                        List.of())
                : Verdict.kept("dispatched before more bytes came");
    }
}
