package io.github.ssespec.faults;

import static io.github.ssespec.script.Reply.answer;
import static io.github.ssespec.script.Reply.stream;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Scripted;
import java.util.List;

/** Streams of which the end, an event of type {@code end}, was declared, and that do not end so. */
final class EndFaults {
    private static final String EVENT = "end.event";
    private static final String ID = "end.unique-id";
    private static final String CLOSES = "end.closes";
    private static final String AFTER = "end.no-content";
    private static final String FRAMING = "http.framing";
    private static final String FIRST = "id: 1\\ndata: a\\n\\n";
    private static final String LAST = "id: 2\\nevent: end\\ndata: {}\\n\\n";

    private EndFaults() {}

    /** A stream that ends as it should. */
    static Reply ending() {
        return stream(FIRST, LAST).end();
    }

    /** The answer that stops clients. */
    static Reply noContent() {
        return answer("204 No Content").without("Content-Length");
    }

    /** A server of that stream, which tells clients that come back to stop. */
    static Scripted finishing(Reply reply) {
        return Scripted.of(reply)
                .when(request -> !request.header("last-event-id").isEmpty(), right -> noContent());
    }

    static List<Fault> all() {
        return List.of(
                fault(
                        EVENT,
                        "never-sent",
                        "event: end had not come when the stream ended: cleanly",
                        stream(FIRST).end()),
                fault(
                        EVENT,
                        "of-another-type",
                        "event: end had not come when the stream ended: cleanly",
                        stream(FIRST, "id: 2\\nevent: End\\ndata: {}\\n\\n").end()),
                fault(
                                EVENT,
                                "without-data",
                                "event: end had not come when the stream ended: cleanly",
                                stream(FIRST, "id: 2\\nevent: end\\n\\n").end())
                        .also("wire.undispatched"),
                fault(
                                EVENT,
                                "without-its-blank-line",
                                "event: end came without the blank line that makes it an event",
                                stream(FIRST, "id: 2\\nevent: end\\ndata: {}\\n")
                                        .end())
                        .also("wire.terminated"),
                fault(
                                EVENT,
                                "without-its-last-line-end",
                                "event: end came without the blank line that makes it an event",
                                stream(FIRST, "id: 2\\nevent: end\\ndata: {}").end())
                        .also("wire.terminated"),
                fault(
                        EVENT,
                        "without-its-blank-line-and-held-open",
                        "event: end came without the blank line that makes it an event",
                        stream(FIRST, "id: 2\\nevent: end\\ndata: {}\\n")),
                fault(
                                EVENT,
                                "cut-before-it",
                                "event: end had not come when the stream ended: cut off",
                                stream(FIRST).cut())
                        .also(FRAMING),
                fault(
                        ID,
                        "none",
                        "event: end carries no id",
                        stream(FIRST, "event: end\\ndata: {}\\n\\n").end()),
                fault(
                                ID,
                                "empty",
                                "event: end carries no id",
                                stream(FIRST, "id\\nevent: end\\ndata: {}\\n\\n")
                                        .end())
                        .also(AFTER),
                fault(
                        ID,
                        "that-of-the-last-event",
                        "the id of event: end stands on another event, too: 1",
                        stream(FIRST, "id: 1\\nevent: end\\ndata: {}\\n\\n").end()),
                fault(
                        CLOSES,
                        "one-event-more",
                        "bytes follow event: end",
                        stream(FIRST, LAST, "id: 3\\ndata: b\\n\\n").end()),
                fault(
                        CLOSES,
                        "a-comment-after-it",
                        "7 bytes follow event: end",
                        stream(FIRST, LAST, ": bye\\n\\n").end()),
                fault(
                        CLOSES,
                        "a-retry-after-it",
                        "bytes follow event: end",
                        stream(FIRST, LAST + "retry: 3600000\\n\\n").end()),
                fault(CLOSES, "heartbeats-after-it", "bytes follow event: end", stream(FIRST, LAST, ":\\n")),
                fault(CLOSES, "held-open", "the response was still open", stream(FIRST, LAST)),
                fault(
                                CLOSES,
                                "cut-off",
                                "after event: end: cut off",
                                stream(FIRST, LAST).cut())
                        .also(FRAMING),
                fault(
                                CLOSES,
                                "reset",
                                "after event: end: with a reset",
                                stream(FIRST, LAST).gap(50).reset())
                        .also(FRAMING),
                Fault.of(AFTER, "the-stream-again", "a client that does not close by itself loops", ending()),
                Fault.of(
                        AFTER,
                        "an-empty-stream",
                        "a client that does not close by itself loops",
                        Scripted.of(ending())
                                .when(
                                        request ->
                                                !request.header("last-event-id").isEmpty(),
                                        reply -> reply.pieces())),
                Fault.of(
                        AFTER,
                        "no-answer",
                        "clients try again and again",
                        Scripted.of(ending())
                                .when(
                                        request ->
                                                !request.header("last-event-id").isEmpty(),
                                        Reply::dead)));
    }

    private static Fault fault(String rule, String name, String expected, Reply reply) {
        return Fault.of(rule, name, expected, finishing(reply));
    }
}
