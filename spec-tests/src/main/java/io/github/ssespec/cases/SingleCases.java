package io.github.ssespec.cases;

import static io.github.ssespec.cases.Scenes.RETRY;
import static io.github.ssespec.cases.Scenes.stream;

import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Contact;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.InTurn;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.Step;
import java.util.List;

/** {@code reconnect.single}: two requests of one client never overlap. */
final class SingleCases {
    private static final String EVENT = RETRY + "data: a\\n\\n";

    private SingleCases() {}

    static List<Case> all() {
        return List.of(
                after("a stream that ends", stream(EVENT).next()),
                after("a stream that is cut", stream(EVENT).cut()),
                after(
                        "a chunk that is cut",
                        Reply.stream().chunks("32\\r\\n" + EVENT).cut()),
                whileConnecting());
    }

    private static Case after(String what, Reply ending) {
        Scene scene = Scene.of(what, stage -> InTurn.of(ending, stream("data: b\\n\\n")), stage -> {
                    stage.awaitReturns(1);
                    stage.watch(() -> stage.requests() > 2, stage.pace().silence());
                })
                .at(Scene.When.LATER);
        return Case.of("reconnect.single", scene, seen -> neverTwo(seen, 2));
    }

    private static Case whileConnecting() {
        Scene scene = Scene.of("a head that does not come", stage -> Script.of(new Step.Hold()), stage -> {
                    stage.awaitRequest();
                    stage.watch(() -> stage.requests() > 1, stage.pace().usualSilence());
                })
                .at(Scene.When.LONG);
        return Case.of("reconnect.single", scene, seen -> neverTwo(seen, 1));
    }

    private static Verdict neverTwo(Encounter seen, int needed) {
        List<Contact> requests = seen.requests();
        if (requests.size() < needed) {
            return Judges.notBack(seen, requests.size());
        }
        for (int i = 1; i < requests.size(); i++) {
            Contact before = requests.get(i - 1);
            long asked = requests.get(i).asked();
            if (before.over().map(over -> over > asked).orElse(true)) {
                return Verdict.broken(
                        "made two requests at once: the second came "
                                + Say.time(requests.get(i).after(before.asked()))
                                + " after the first, whose response was not over",
                        List.of());
            }
        }
        return Verdict.kept("one connection at a time, watched for " + Say.time(seen.watched()));
    }
}
