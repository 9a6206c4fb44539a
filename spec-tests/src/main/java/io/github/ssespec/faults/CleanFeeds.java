package io.github.ssespec.faults;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.Scripted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Servers on which something happens, and whose way to resume is unusual and right. */
final class CleanFeeds {
    private static final String GAP = "event: gap\\ndata: {\"lost\": true}\\n\\n";

    private static final String HELLO = ": hello\\nretry: 3000\\n\\n";

    private CleanFeeds() {}

    static List<CleanServer> all() {
        return List.of(
                feed("feed", Feed.counting()),
                feed("feed-of-numbers-that-grow", Feed.of(number -> Integer.toString(number + 6))),
                feed("feed-of-ids-with-spaces-inside", Feed.of(number -> "part " + number + "/" + number)),
                feed("feed-of-ids-that-are-not-ascii", Feed.of(number -> "\u00e9\u4e16" + number)),
                feed(
                        "feed-of-ids-that-are-not-all-ascii",
                        Feed.of(number -> (number % 2 == 0 ? "\u00e9" : "e") + number)),
                feed("history-for-newcomers", Feed.counting().greets(moment -> moment.blocks(1, moment.now()))),
                feed("no-history-and-a-marker", Feed.counting().resumes((id, moment) -> List.of(GAP))),
                feed(
                        "no-history-and-a-marker-with-the-newest-id",
                        Feed.counting().resumes((id, moment) -> List.of("id: " + moment.now() + "\\n" + GAP))),
                feed(
                        "no-history-and-a-snapshot",
                        Feed.counting()
                                .greets(moment -> List.of(snapshot(moment.now())))
                                .resumes((id, moment) -> List.of(snapshot(moment.now())))),
                feed("bounded-history-and-a-marker", Feed.counting().resumes((id, moment) -> {
                    List<String> pieces = new ArrayList<>(List.of(GAP));
                    pieces.addAll(moment.blocks(moment.now(), moment.now()));
                    return pieces;
                })),
                feed(
                        "preamble-on-each-connection",
                        Feed.counting().greets(moment -> List.of(HELLO)).resumes((id, moment) -> {
                            List<String> pieces = new ArrayList<>(List.of(HELLO));
                            pieces.addAll(Feed.counting().resume().from(id, moment));
                            return pieces;
                        })),
                feed(
                        "blocks-written-in-another-way-when-sent-again",
                        Feed.counting()
                                .resumes((id, moment) -> moment.number(id) == 0
                                        ? List.of()
                                        : IntStream.rangeClosed(moment.number(id) + 1, moment.now())
                                                .mapToObj(i -> "data:number " + i + "\\nevent:tick\\n:again\\nid:" + i
                                                        + "\\n\\n")
                                                .toList())),
                feed(
                        "one-piece-for-all-that-is-sent-again",
                        Feed.counting()
                                .resumes((id, moment) -> List.of(
                                        String.join("", Feed.counting().resume().from(id, moment))))),
                CleanServer.of(
                                "gone-for-any-id",
                                Feed.counting()
                                        .script()
                                        .when(
                                                request -> request.header("Last-Event-ID")
                                                        .matches("[0-9]{1,2}"),
                                                right -> Reply.answer("410 Gone")))
                        .alsoFor("resume"),
                feed(
                        "over-for-any-id",
                        Feed.counting()
                                .script()
                                .when(
                                        request ->
                                                !request.header("Last-Event-ID").isEmpty(),
                                        right -> Reply.answer("204 No Content").without("Content-Length"))),
                feed("feed-behind-a-307", redirected(Feed.counting().script())));
    }

    private static CleanServer feed(String name, Feed feed) {
        return feed(name, feed.script());
    }

    private static CleanServer feed(String name, Script script) {
        return CleanServer.of(name, script).alsoFor("resume");
    }

    private static String snapshot(int now) {
        return "id: " + now + "\\nevent: snapshot\\ndata: all up to " + now + "\\n\\n";
    }

    private static Script redirected(Scripted feed) {
        return request -> request.path().endsWith("/there")
                ? feed.answer(request)
                : Reply.answer("307 Temporary Redirect")
                        .more("Location", request.path() + "/there")
                        .steps();
    }
}
