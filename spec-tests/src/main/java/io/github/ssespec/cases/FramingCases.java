package io.github.ssespec.cases;

import static io.github.ssespec.cases.Scenes.stream;

import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.InTurn;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.Zip;
import java.util.ArrayList;
import java.util.List;

/** The ways in which a response can be framed (RFC 9112, 6 and 7). */
final class FramingCases {
    private static final String RULE = "connect.framing";
    private static final String EVENT = "data: abcdef\\n\\n";
    private static final String DATA = "abcdef";

    private FramingCases() {}

    static List<Case> all() {
        List<Case> all = new ArrayList<>();
        add(all, "a chunk with an extension", Reply.stream().chunks("e;ext=1\\r\\n" + EVENT + "\\r\\n"));
        add(all, "a chunk with several extensions", Reply.stream().chunks("e;a=1;b=\"c;d\"\\r\\n" + EVENT + "\\r\\n"));
        add(all, "a chunk size in capitals with leading zeros", Reply.stream().chunks("000E\\r\\n" + EVENT + "\\r\\n"));
        add(all, "chunks that cut a line", stream("da", "ta: abc", "def\\n", "\\n"));
        add(
                all,
                "a last chunk with trailers",
                Reply.stream().chunks("e\\r\\n" + EVENT + "\\r\\n0\\r\\nX-Trailer: 1\\r\\n\\r\\n"));
        add(all, "a Content-Length", Reply.answer("200 OK", EVENT).header("Content-Type", "text/event-stream"));
        add(all, "the end of the connection", stream(EVENT).raw().header("Connection", "close"));
        add(all, "a head that comes byte by byte", stream(EVENT).headDrips());
        add(all, "100 before the head", stream(EVENT).after("HTTP/1.1 100 Continue\\r\\n\\r\\n"));
        add(
                all,
                "103 before the head",
                stream(EVENT)
                        .after(
                                "HTTP/1.1 103 Early Hints\\r\\nLink: </a.css>; rel=preload\\r\\nContent-Length: 3\\r\\n\\r\\n"));
        all.add(gzip());
        all.add(Case.of(
                RULE,
                Scenes.returning(
                        "a Content-Length on a connection that stays open",
                        Reply.answer("200 OK", Scenes.RETRY + EVENT)
                                .header("Content-Type", "text/event-stream")
                                .next(),
                        stream()),
                Judges.comesBack(1)));
        return all;
    }

    private static void add(List<Case> all, String what, Reply reply) {
        all.add(ConnectCases.takes(RULE, what, reply, DATA));
    }

    private static Case gzip() {
        Script plain = InTurn.of(stream(EVENT));
        Script zipped = InTurn.of(stream(EVENT).zipped(Zip.GZIP));
        Scene scene = Scene.of(
                "gzip where it was asked for",
                stage -> request -> (request.takes("gzip") ? zipped : plain).answer(request),
                stage -> {
                    stage.awaitRequest();
                    stage.awaitEvents(1);
                });
        return Case.of(
                RULE,
                scene,
                seen -> seen.request(1)
                        .filter(first -> !first.request().takes("gzip"))
                        .map(first -> Verdict.notApplicable("the client does not ask for gzip"))
                        .orElseGet(() -> Judges.dispatches(DATA).judge(seen)));
    }
}
