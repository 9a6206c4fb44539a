package io.github.ssespec.cases;

import static io.github.ssespec.cases.Scenes.RETRY;
import static io.github.ssespec.cases.Scenes.returning;
import static io.github.ssespec.cases.Scenes.stream;

import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.InTurn;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.script.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a reconnect says in Last-Event-ID (9.2.3). */
final class LastEventIdCases {
    private static final String SEVEN = RETRY + "id: 7\\ndata: a\\n\\n";
    private static final Duration LONGER = Duration.ofMillis(500);

    private LastEventIdCases() {}

    static List<Case> all() {
        Reply seven = stream(SEVEN).next();
        return List.of(
                carries("reconnect.last-event-id", "an id", "7", 1, seven),
                carries(
                        "reconnect.last-event-id",
                        "an id with a space, a colon and a comma",
                        "a b:c,d",
                        1,
                        stream(RETRY + "id: a b:c,d\\ndata: a\\n\\n").next()),
                carries(
                        "reconnect.last-event-id-utf8",
                        "an id of two-byte characters",
                        "n\u00e9",
                        1,
                        stream(RETRY + "id: n\u00e9\\ndata: a\\n\\n").next()),
                carries(
                        "reconnect.last-event-id-utf8",
                        "an id of three- and four-byte characters",
                        "\u20ac\ud83d\ude00",
                        1,
                        stream(RETRY + "id: \u20ac\ud83d\ude00\\ndata: a\\n\\n").next()),
                carries(
                        "reconnect.last-event-id-empty",
                        "an id that an empty one resets",
                        null,
                        1,
                        stream(SEVEN + "id:\\ndata: b\\n\\n").next()),
                carries(
                        "reconnect.last-event-id-empty",
                        "an id that is reset in a block without data",
                        null,
                        1,
                        stream(SEVEN + "id\\n\\n").next()),
                carries(
                        "reconnect.last-event-id-updated",
                        "a newer id on the second connection",
                        "8",
                        2,
                        seven,
                        stream("id: 8\\ndata: b\\n\\n").next()),
                carries(
                        "reconnect.discarded-id",
                        "an unfinished block with an id, and the end",
                        "7",
                        1,
                        stream(SEVEN + "id: 8\\ndata: b\\n").next()),
                carries(
                        "reconnect.discarded-id",
                        "an unfinished block with an id, and a cut",
                        "7",
                        1,
                        stream(SEVEN + "id: 8\\ndata: b\\n").cut()),
                Case.of("reconnect.state-kept", bare(), LastEventIdCases::isKept),
                Case.of(
                        "reconnect.state-kept",
                        returning(
                                "a second connection with a comment and a blank line",
                                seven,
                                stream(": hello\\n\\n").next(),
                                stream()),
                        LastEventIdCases::isKeptOrReset));
    }

    /** After those streams, the last of which is the n-th, the client comes back with that id; null for none. */
    private static Case carries(String rule, String what, @Nullable String id, int n, Reply... streams) {
        Reply[] all = Arrays.copyOf(streams, streams.length + 1);
        all[streams.length] = stream();
        return Case.of(rule, returning(what, all), seen -> carries(seen, n, id));
    }

    /** The reconnect after the n-th response names that id; null for no header at all. */
    static Verdict carries(Encounter seen, int n, @Nullable String id) {
        if (seen.requests().size() <= n) {
            return Judges.notBack(seen, seen.requests().size());
        }
        String bytes = id == null ? null : new String(id.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String sent = seen.requests().get(n).lastEventId();
        String shown = Say.header("Last-Event-ID", decoded(sent));
        return Objects.equals(bytes, sent)
                ? Verdict.kept("reconnected with " + shown)
                : Verdict.broken(
                        "reconnected with " + shown + " where the standard gives " + Say.header("Last-Event-ID", id),
                        List.of());
    }

    /** As UTF-8 where it is that, else with each byte that is not ASCII written out. */
    private static @Nullable String decoded(@Nullable String bytes) {
        if (bytes == null) {
            return null;
        }
        String text = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') < 0
                ? text
                : bytes.chars()
                        .mapToObj(b -> b < 0x80 ? Character.toString(b) : String.format("\\x%02X", b))
                        .collect(Collectors.joining());
    }

    private static Scene bare() {
        return Scene.of(
                        "a second connection with a comment only",
                        stage -> {
                            Duration set = stage.pace().beyondUsual(LONGER);
                            stage.note("set", set);
                            return InTurn.of(
                                    stream("retry: " + set.toMillis() + "\\nid: 7\\ndata: a\\n\\n")
                                            .next(),
                                    stream(": hello\\n").next(),
                                    stream());
                        },
                        stage -> {
                            stage.awaitRequest();
                            Duration set = stage.pace().beyondUsual(LONGER);
                            stage.awaitRequests(2, stage.pace().forReturnAfter(set));
                            stage.awaitRequests(3, stage.pace().forReturnAfter(set));
                        })
                .at(Scene.When.LONG);
    }

    private static Verdict isKept(Encounter seen) {
        Verdict id = carries(seen, 2, "7");
        return id.outcome() == Outcome.KEPT
                ? Judges.delay(
                        seen, 2, Duration.ofNanos(seen.mark("set").orElse(0L)), " that the first connection had set")
                : id;
    }

    /** By the letter a blank line sets the id to that of the new stream's empty buffer; browsers keep it. */
    private static Verdict isKeptOrReset(Encounter seen) {
        if (seen.requests().size() <= 2) {
            return Judges.notBack(seen, seen.requests().size());
        }
        String sent = seen.requests().get(2).lastEventId();
        if (sent == null) {
            return Verdict.kept("a blank line alone resets the id, as by the letter of 9.2.6");
        }
        return sent.equals("7")
                ? Verdict.kept("a blank line alone keeps the id, as browsers do")
                : Verdict.broken(
                        "reconnected with " + Say.header("Last-Event-ID", sent) + " after the id 7", List.of());
    }
}
