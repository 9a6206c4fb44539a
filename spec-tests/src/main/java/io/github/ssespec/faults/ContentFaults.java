package io.github.ssespec.faults;

import static io.github.ssespec.script.Reply.stream;
import static io.github.ssespec.script.Reply.ticks;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Scripted;
import java.util.List;

/** Servers that send something else under the type of an event stream. */
final class ContentFaults {
    private static final String RULE = "http.is-a-stream";
    private static final String EXPECTED = "no line of it is a comment or one of the fields";

    private ContentFaults() {}

    static List<Fault> all() {
        return List.of(
                fault("json", stream("{\"error\":\"unauthorized\"}").end()),
                fault("json-lines", stream("{\"a\":1}\\n", "{\"a\":2}\\n")),
                fault(
                        "indented-json",
                        stream("{\\n  \"data\": {\\n    \"id\": 5\\n  }\\n}\\n").end()),
                fault(
                        "page",
                        stream("<!DOCTYPE html>\\n<title>502: Bad Gateway</title>\\n")
                                .end()),
                fault(
                        "page-with-a-length",
                        ticks().pieces("<html><body>login</body></html>\\n").lengthed()),
                Fault.of(
                        RULE,
                        "page-with-a-line-like-a-comment",
                        "it begins as a document of HTML, XML or JSON does",
                        stream("<!DOCTYPE html>\\n<style>\\n:root{--x:1}\\n</style>\\n")
                                .end()),
                Fault.of(
                        RULE,
                        "json-to-all-but-the-first",
                        EXPECTED,
                        Scripted.of(ticks())
                                .when(
                                        r -> !r.header("Accept").equals("text/event-stream"),
                                        r -> r.pieces("{\"error\":\"too many\"}\\n"))),
                fault("text", stream("hello\\n", "world\\n")),
                fault("utf-16", stream("\\xFF\\xFEd\\0a\\0t\\0a\\0:\\0a\\0\\n\\0\\n\\0")),
                fault("unknown-fields", stream("message: hello\\n\\n")),
                Fault.of(
                        RULE,
                        "json-to-some",
                        EXPECTED,
                        Scripted.of(ticks())
                                .when(
                                        r -> r.header("Accept").equals("*/*"),
                                        r -> r.pieces("{\"hint\":\"set Accept\"}\\n")
                                                .end())));
    }

    private static Fault fault(String name, Reply reply) {
        return Fault.of(RULE, name, EXPECTED, reply);
    }
}
