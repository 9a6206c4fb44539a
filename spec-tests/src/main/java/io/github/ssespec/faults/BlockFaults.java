package io.github.ssespec.faults;

import static io.github.ssespec.script.Reply.stream;

import io.github.ssespec.script.Reply;
import java.util.List;

/** Streams whose lines are right and whose blocks or line ends are not. */
final class BlockFaults {
    private static final String GOOD = "data: a\\n\\n";

    private BlockFaults() {}

    static List<Fault> all() {
        return List.of(
                fault("wire.undispatched", "ping", "an event type without data", GOOD + "event: ping\\n\\n"),
                fault(
                        "wire.undispatched",
                        "done-with-an-id",
                        "an event type without data",
                        GOOD + "id: 9\\nevent: done\\n\\n"),
                fault(
                        "wire.undispatched",
                        "blank-line-before-data",
                        "an event type without data",
                        "event: tick\\n\\ndata: a\\n\\n"),
                fault("wire.repeated-field", "ids", "2 ids in one block", "id: 1\\nid: 2\\ndata: a\\n\\n"),
                fault(
                        "wire.repeated-field",
                        "types",
                        "2 event types in one block",
                        "event: a\\nevent: b\\ndata: a\\n\\n"),
                fault(
                        "wire.repeated-field",
                        "no-blank-line-between",
                        "2 ids in one block",
                        "id: 1\\ndata: a\\nid: 2\\ndata: b\\n\\n"),
                fault(
                        "wire.repeated-field",
                        "three-equal-ids",
                        "3 ids in one block",
                        "id: 1\\nid: 1\\nid: 1\\ndata: a\\n\\n"),
                ended("no-blank-line", "without a blank line", GOOD + "data: done\\n"),
                ended("only-event-without-a-blank-line", "without a blank line", "data: done\\n"),
                ended("crlf-without-a-blank-line", "without a blank line", "data: a\\r\\n\\r\\ndata: done\\r\\n"),
                ended("comment-after-an-open-event", "without a blank line", GOOD + "data: done\\n: bye"),
                ended("mid-line", "in mid-line", GOOD + "data: do"),
                ended("mid-name", "in mid-line", GOOD + "dat"),
                ended("trimmed", "in mid-line", GOOD + "data: done"),
                Fault.of(
                        "wire.terminated",
                        "with-a-length",
                        "without a blank line",
                        Reply.ticks().pieces(GOOD, "data: done\\n").lengthed()),
                Fault.of(
                        "wire.terminated",
                        "close-delimited",
                        "in mid-line",
                        stream(GOOD, "data: done").raw().end()),
                endings("crlf-after-lf", "data: a\\n\\ndata: b\\r\\n\\r\\n"),
                endings("blank-lines-only", "data: a\\r\\n\\n"),
                endings("crlf-in-the-payload", "data: a\\r\\ndata: b\\n\\n"),
                endings("lone-cr-between", "data: 10 %\\rdata: 20 %\\n\\n"),
                endings("in-comments", ": hello\\r\\n" + GOOD),
                fault("wire.null", "in-data", "U+0000 stands in", "data: a\\0b\\n\\n"),
                fault("wire.null", "none", "no U+0000", GOOD),
                fault("wire.sizes", "padding", "1 event, 1 comment", ":" + " ".repeat(2048) + "\\n" + GOOD),
                fault(
                        "wire.sizes",
                        "large-event",
                        "the largest event has 100,006 bytes",
                        "data: " + "x".repeat(100_000) + "\\n\\n"),
                fault("wire.lenses", "crlf", "CRLF line ends", "data: a\\r\\n\\r\\n"),
                fault("wire.lenses", "cr", "CR line ends: readers that know only LF", "data: a\\r\\rdata: b\\r\\r"),
                fault("wire.lenses", "bom", "a byte order mark", "\\xEF\\xBB\\xBFdata: a\\n\\n"),
                fault("wire.lenses", "no-space", "no space after a colon", "data:a\\n\\n"),
                fault("wire.lenses", "line-separator", "U+2028", "data: a\\xE2\\x80\\xA8b\\n\\n"),
                fault("wire.lenses", "paragraph-separator", "U+2029", "data: a\\xE2\\x80\\xA9b\\n\\n"),
                fault("wire.lenses", "next-line", "U+0085", "data: a\\xC2\\x85b\\n\\n"),
                fault("wire.lenses", "empty-data", "empty data", "data\\n\\n"),
                fault("wire.lenses", "lone-comment", "a blank line after a comment", ": hello\\n\\n" + GOOD),
                fault("wire.lenses", "none", "nothing that readers", GOOD));
    }

    private static Fault fault(String rule, String name, String expected, String content) {
        return Fault.of(rule, name, expected, stream(content));
    }

    private static Fault endings(String name, String content) {
        return fault("wire.line-endings", name, "the first to differ is line", content);
    }

    private static Fault ended(String name, String expected, String content) {
        return Fault.of("wire.terminated", name, expected, stream(content).end());
    }
}
