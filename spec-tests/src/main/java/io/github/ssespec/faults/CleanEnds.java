package io.github.ssespec.faults;

import static io.github.ssespec.faults.EndFaults.ending;
import static io.github.ssespec.faults.EndFaults.finishing;
import static io.github.ssespec.faults.EndFaults.noContent;
import static io.github.ssespec.script.Reply.answer;
import static io.github.ssespec.script.Reply.stream;

import io.github.ssespec.script.ClientRequest;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.Scripted;
import java.util.List;

/** Streams that come to their end as it should be, each in its own way; and pages that may read them. */
final class CleanEnds {
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    private CleanEnds() {}

    static List<CleanServer> all() {
        return List.of(
                ends("ends-with-its-event", finishing(ending())).alsoFor("end", "time"),
                ends("ends-close-delimited", finishing(ending().raw())),
                ends("ends-with-a-length", finishing(ending().lengthed())),
                ends(
                        "ends-in-crlf",
                        finishing(
                                stream("id: 1\\r\\ndata: a\\r\\n\\r\\nid: 2\\r\\nevent: end\\r\\ndata: {}\\r\\n\\r\\n")
                                        .end())),
                ends(
                        "ends-with-blank-lines-after-its-event",
                        finishing(stream("id: 1\\ndata: a\\n\\n", "id: 2\\nevent: end\\ndata: {}\\n\\n", "\\n\\n")
                                .end())),
                ends("ends-and-is-gone", Scripted.of(ending()).when(CleanEnds::resumes, reply -> answer("410 Gone"))),
                ends(
                        "ends-and-is-not-found",
                        Scripted.of(ending()).when(CleanEnds::resumes, reply -> answer("404 No"))),
                ends(
                        "ends-and-is-a-page-afterwards",
                        Scripted.of(ending())
                                .when(
                                        CleanEnds::resumes,
                                        reply -> answer("200 OK", "done").header("Content-Type", "text/plain"))),
                CleanServer.of("ends-for-pages-of-any-origin", forPages(finishing(ending())))
                        .alsoFor("cors"),
                CleanServer.of("never-ends-for-pages-of-any-origin", forPages(Scripted.of(Reply.ticks())))
                        .alsoFor("cors"),
                ends("has-not-ended-yet", Scripted.of(Reply.ticks()).when(CleanEnds::resumes, reply -> noContent())));
    }

    private static CleanServer ends(String name, Script script) {
        return CleanServer.of(name, script).alsoFor("end");
    }

    private static boolean resumes(ClientRequest request) {
        return !request.header("last-event-id").isEmpty();
    }

    private static Scripted forPages(Scripted scripted) {
        return scripted.when(request -> true, reply -> reply.header(ALLOW_ORIGIN, "*"))
                .when(
                        request -> request.is("OPTIONS"),
                        reply -> reply.header("Access-Control-Allow-Headers", "Last-Event-ID"));
    }
}
