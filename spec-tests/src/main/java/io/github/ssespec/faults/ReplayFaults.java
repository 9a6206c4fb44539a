package io.github.ssespec.faults;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Scripted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Servers that send ids and do not honour them, as real ones do not. */
final class ReplayFaults {
    private static final String STABLE = "resume.ids-stable";
    private static final String REPLAY = "resume.replay";
    private static final String REPEATABLE = "resume.repeatable";

    private ReplayFaults() {}

    static List<Fault> all() {
        return List.of(
                fault(STABLE, "counter-of-each-connection", "stands for different events", ownCounter())
                        .also(REPLAY),
                fault(STABLE, "drawn-for-each-delivery", "the same event has the id", random())
                        .also(REPLAY),
                fault(REPLAY, "nothing-is-replayed", "nothing is replayed", resuming((id, moment) -> List.of())),
                fault(REPLAY, "a-greeting-and-nothing-is-replayed", "nothing is replayed", greeting())
                        .also("resume.ids-throughout"),
                fault(REPLAY, "ids-start-anew", "ids start anew with each connection", ownCounter())
                        .also(STABLE),
                fault(REPLAY, "the-asked-one-too", "itself came again", off(0)),
                fault(REPLAY, "one-too-few", "never came", off(2)),
                fault(REPLAY, "ids-compared-as-text", "asked for what came after", comparedAsText()),
                fault(REPLAY, "forgets-without-a-word", "after another id it is replayed", forgetful()),
                fault(REPLAY, "lost-at-the-seam", "never came", Feed.counting().skips(1)),
                fault(REPLAY, "twice-at-the-seam", "came twice", Feed.counting().skips(-1)),
                fault(REPLAY, "backwards", "came after", resuming((id, moment) -> {
                    List<String> blocks = new ArrayList<>(moment.blocks(moment.number(id) + 1, moment.now()));
                    Collections.reverse(blocks);
                    return blocks;
                })),
                fault(REPLAY, "each-twice", "came twice", resuming((id, moment) -> {
                    List<String> blocks = moment.blocks(moment.number(id) + 1, moment.now());
                    return blocks.stream()
                            .flatMap(block -> List.of(block, block).stream())
                            .toList();
                })),
                fault(REPLAY, "the-same-for-everybody", "a client gets again what it had", sameForEverybody()),
                fault(REPLAY, "type-lost", "came with other type", changed("event: tick\\n", "")),
                fault(REPLAY, "data-changed", "came with other data", changed("data: number", "data: No.")),
                fault(REPLAY, "id-lost", "came without its id", withoutIds()),
                fault(
                                REPLAY,
                                "replay-and-then-silence",
                                "never came",
                                Feed.counting().skips(60))
                        .also("resume.unknown-id", "resume.ahead-id"),
                Fault.of(
                        REPLAY,
                        "error-for-a-known-id",
                        "500 Internal Server Error",
                        knownIdGets(Reply.answer("500 Internal Server Error"))),
                Fault.of(
                        REPLAY,
                        "html-for-a-known-id",
                        "200 with Content-Type: text/html",
                        knownIdGets(Reply.answer("200 OK", "<html>").header("Content-Type", "text/html"))),
                Fault.of(
                                REPLAY,
                                "closed-for-a-known-id",
                                "no answer",
                                knownIdGets(Reply.stream().dead()))
                        .also(REPEATABLE),
                fault(REPEATABLE, "used-up-by-reading", "the second time", usedUp()));
    }

    private static Fault fault(String rule, String name, String expected, Feed feed) {
        return Fault.of(rule, name, expected, feed.script());
    }

    private static Feed resuming(Feed.Resume resume) {
        return Feed.counting().resumes(resume);
    }

    private static Feed off(int by) {
        return resuming((id, moment) ->
                moment.number(id) == 0 ? List.of() : moment.blocks(moment.number(id) + by, moment.now()));
    }

    private static Feed ownCounter() {
        return resuming((id, moment) -> List.of())
                .shaped((number, first) -> Feed.block("" + (number - first + 1), number));
    }

    private static Feed greeting() {
        List<String> hello = List.of("event: hello\\ndata: you\\n\\n");
        return resuming((id, moment) -> hello).greets(moment -> hello);
    }

    private static Feed random() {
        return resuming((id, moment) -> List.of())
                .shaped((number, first) -> Feed.block(UUID.randomUUID().toString(), number));
    }

    /** "9" is greater than "10". */
    private static Feed comparedAsText() {
        return Feed.of(number -> Integer.toString(number + 6))
                .resumes((id, moment) -> moment.blocks(1, moment.now()).stream()
                        .filter(block -> block.substring(4, block.indexOf('\\')).compareTo(id) > 0)
                        .toList());
    }

    /** What came after the first ids is no longer held, and nothing says so. */
    private static Feed forgetful() {
        return Feed.of(number -> Integer.toString(number + 6))
                .resumes((id, moment) ->
                        moment.number(id) < 3 ? List.of() : moment.blocks(moment.number(id) + 1, moment.now()));
    }

    private static Feed sameForEverybody() {
        Feed.Resume all = (id, moment) -> moment.blocks(2, moment.now());
        return resuming(all).greets(moment -> all.from("", moment));
    }

    private static Feed changed(String part, String other) {
        return resuming((id, moment) -> moment.blocks(moment.number(id) + 1, moment.now()).stream()
                .map(block -> block.replace(part, other))
                .toList());
    }

    private static Feed withoutIds() {
        return resuming((id, moment) -> moment.blocks(moment.number(id) + 1, moment.now()).stream()
                .map(block -> block.substring(block.indexOf("event:")))
                .toList());
    }

    private static Feed usedUp() {
        Set<String> served = ConcurrentHashMap.newKeySet();
        return resuming(
                (id, moment) -> served.add(id) ? moment.blocks(moment.number(id) + 1, moment.now()) : List.of());
    }

    private static Scripted knownIdGets(Reply reply) {
        return Feed.counting().script().when(request -> isNumber(request.header("Last-Event-ID")), right -> reply);
    }

    private static boolean isNumber(String id) {
        return id.length() < 3 && id.matches("[0-9]+");
    }
}
