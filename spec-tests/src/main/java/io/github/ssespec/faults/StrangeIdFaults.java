package io.github.ssespec.faults;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Scripted;
import java.util.List;
import java.util.function.Predicate;

/** Servers that trip over an id which is empty, unknown, far ahead, or not ASCII. */
final class StrangeIdFaults {
    private static final String EMPTY = "resume.empty-id";
    private static final String UNKNOWN = "resume.unknown-id";
    private static final String AHEAD = "resume.ahead-id";
    private static final String UTF8 = "resume.utf8-id";
    private static final Reply BAD = Reply.answer("400 Bad Request");
    private static final Reply ERROR = Reply.answer("500 Internal Server Error");

    private StrangeIdFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(EMPTY, "taken-for-zero", "earlier events came again", takenForZero()),
                on(EMPTY, "refused", "it gets 400", id -> id.isEmpty(), BAD),
                on(EMPTY, "error", "it gets 500", id -> id.isEmpty(), ERROR),
                on(
                        EMPTY,
                        "no-answer",
                        "no answer",
                        id -> id.isEmpty(),
                        Reply.stream().dead()),
                on(UNKNOWN, "not-found", "it gets 404", id -> id.contains("never"), Reply.answer("404 Not Found")),
                on(UNKNOWN, "error", "it gets 500", id -> id.contains("never"), ERROR),
                on(
                        UNKNOWN,
                        "no-answer",
                        "no answer",
                        id -> id.contains("never"),
                        Reply.stream().dead()),
                on(UNKNOWN, "silence", "on which nothing comes", id -> id.contains("never"), Reply.stream()),
                on(
                        AHEAD,
                        "waits-for-its-number",
                        "on which nothing comes",
                        id -> id.startsWith("9000"),
                        Reply.stream()),
                on(AHEAD, "refused", "it gets 400", id -> id.startsWith("9000"), BAD),
                Fault.of(UTF8, "read-as-latin-1", "is not replayed, what came after another id is", readAsLatin1()),
                Fault.of(
                        UTF8,
                        "refused",
                        "gets 400",
                        mixed().script().when(request -> !isAscii(request.header("Last-Event-ID")), right -> BAD)));
    }

    private static Fault on(String rule, String name, String expected, Predicate<String> id, Reply reply) {
        return Fault.of(
                rule,
                name,
                expected,
                Feed.counting()
                        .script()
                        .when(
                                request -> request.has("Last-Event-ID") && id.test(request.header("Last-Event-ID")),
                                right -> reply));
    }

    /** Number("") is 0, after which everything comes. */
    private static Scripted takenForZero() {
        Feed right = Feed.counting();
        Feed zero = right.greets(moment -> moment.blocks(1, moment.now()));
        return Scripted.of(request ->
                request.has("Last-Event-ID") && request.header("Last-Event-ID").isEmpty()
                        ? zero.reply(request)
                        : right.reply(request));
    }

    /** Every other id is not ASCII. */
    private static Feed mixed() {
        return Feed.of(number -> (number % 2 == 0 ? "\u00e9" : "e") + number);
    }

    private static Scripted readAsLatin1() {
        Feed.Resume right = mixed().resume();
        return mixed().resumes((id, moment) -> isAscii(id) ? right.from(id, moment) : List.of())
                .script();
    }

    private static boolean isAscii(String id) {
        return id.chars().allMatch(c -> c < 0x80);
    }
}
