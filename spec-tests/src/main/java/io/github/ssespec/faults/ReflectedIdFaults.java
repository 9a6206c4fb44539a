package io.github.ssespec.faults;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Servers that write Last-Event-ID back in such a way that whoever sets it writes lines of the stream. */
final class ReflectedIdFaults {
    private static final String GREETING = ": resuming after ";
    private static final String BACK = "what stood in Last-Event-ID came back as a field of its own; what did it: ";

    private ReflectedIdFaults() {}

    static List<Fault> all() {
        return List.of(
                fault(
                        "percent-decoded-in-a-comment",
                        "a percent-encoded line end",
                        id -> GREETING + Echo.percentDecoded(id) + "\n"),
                fault(
                        "percent-decoded-in-an-id",
                        "a percent-encoded line end",
                        id -> "id: " + Echo.percentDecoded(id) + "\ndata: resumed\n\n"),
                fault(
                        "percent-decoded-in-data",
                        "a percent-encoded line end",
                        id -> "data: resumed after " + Echo.percentDecoded(id) + "\n\n"),
                fault(
                        "unescaped-as-in-json",
                        "a line end escaped as in JSON",
                        id -> GREETING + id.replace("\\n", "\n") + "\n"),
                fault(
                        "unescaped-as-in-html",
                        "a line end as an HTML reference",
                        id -> GREETING + id.replace("&#10;", "\n") + "\n"),
                fault("characters-cut-to-bytes", "a line end cut out of U+560A", id -> GREETING + cut(id) + "\n"),
                fault(
                        "written-as-a-line",
                        "no line end: the id is written as a line of its own",
                        id -> id.startsWith("data:") ? id + "\n" : ""),
                Fault.of(
                        "resume.reflected-id",
                        "lone-cr-in-a-comment",
                        BACK + "a lone CR",
                        Echo.of(id -> GREETING + id + "\n")),
                Fault.of(
                        "resume.reflected-id",
                        "lone-cr-in-json",
                        BACK + "a lone CR",
                        Echo.of(id -> "data: {\"after\":\"" + id + "\"}\n\n")));
    }

    private static Fault fault(String name, String expected, UnaryOperator<String> greeting) {
        return Fault.of(
                "resume.reflected-id", name, BACK + expected, Echo.of(id -> greeting.apply(Echo.withoutCr(id))));
    }

    /** As a program does that makes a byte of each character. */
    private static String cut(String id) {
        StringBuilder cut = new StringBuilder();
        new String(id.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                .chars()
                .forEach(c -> cut.append((char) (c & 0xFF)));
        return cut.toString();
    }
}
