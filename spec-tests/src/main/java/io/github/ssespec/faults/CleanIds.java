package io.github.ssespec.faults;

import static io.github.ssespec.script.Reply.answer;
import static io.github.ssespec.script.Reply.stream;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.Scripted;
import java.util.List;
import java.util.function.Predicate;

/** Servers that take whatever comes in Last-Event-ID, or refuse it as they should. */
final class CleanIds {
    private static final Scripted TICKS = Scripted.of(stream("data: tick\\n\\n", "data: tick\\n\\n"));

    private CleanIds() {}

    static List<CleanServer> all() {
        return List.of(
                ids("takes-any-id", TICKS),
                ids("repeats-the-id-within-data", Echo.of(id -> "data: resumed after " + Echo.withoutCr(id) + "\n\n")),
                ids(
                        "repeats-the-id-percent-decoded-and-encoded-as-data",
                        Echo.of(id -> "data: after " + Echo.percentDecoded(id).replaceAll("\r\n|\r|\n", "\ndata: ")
                                + "\n\n")),
                ids("repeats-the-id-as-an-id", Echo.of(id -> "id: " + Echo.withoutCr(id) + "\ndata: resumed\n\n")),
                ids("repeats-the-id-within-a-comment", Echo.of(id -> ": " + Echo.withoutCr(id) + "\n")),
                ids("refuses-a-lone-cr", when(id -> id.contains("\r"), answer("400 Bad Request"))),
                ids(
                        "closes-at-a-lone-cr",
                        when(id -> id.contains("\r"), stream().dead())),
                ids("refuses-what-reads-like-a-field", when(id -> id.contains("data:"), answer("403 Forbidden"))),
                ids(
                        "closes-at-what-reads-like-a-field",
                        when(id -> id.contains("data:"), stream().dead())),
                ids("refuses-large-headers", when(id -> id.length() > 8192, answer("431 Too Large"))),
                ids("has-nothing-after-a-large-id", when(id -> id.length() > 8192, EndFaults.noContent())));
    }

    private static CleanServer ids(String name, Script script) {
        return CleanServer.of(name, script).alsoFor("resume");
    }

    private static Script when(Predicate<String> id, Reply reply) {
        return TICKS.when(request -> id.test(request.header("last-event-id")), right -> reply);
    }
}
