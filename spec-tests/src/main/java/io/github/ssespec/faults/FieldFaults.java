package io.github.ssespec.faults;

import static io.github.ssespec.script.Reply.stream;

import java.util.List;

/** Streams whose lines are not what they were meant to be. */
final class FieldFaults {
    private static final String GOOD = "data: a\\n\\n";

    private FieldFaults() {}

    static List<Fault> all() {
        return List.of(
                utf8("latin-1", "E9 is no UTF-8", "data: caf\\xE9\\n\\n"),
                utf8("latin-1-id", "E9 is no UTF-8", "id: \\xE9t\\xE9\\ndata: a\\n\\n"),
                utf8("latin-1-comment", "FC is no UTF-8", ": gr\\xFCn\\n\\n"),
                utf8("windows-1252", "93 is no UTF-8", "data: \\x93quoted\\x94\\n\\n"),
                utf8("surrogates", "ED is no UTF-8", "data: \\xED\\xA0\\xBD\\xED\\xB8\\x80\\n\\n"),
                utf8("overlong", "C0 is no UTF-8", "data: \\xC0\\xAF\\n\\n"),
                utf8("modified-utf-8", "C0 is no UTF-8", "data: a\\xC0\\x80b\\n\\n"),
                utf8("beyond-unicode", "F4 is no UTF-8", "data: \\xF4\\x90\\x80\\x80\\n\\n"),
                utf8("five-bytes", "F8 is no UTF-8", "data: \\xF8\\x88\\x80\\x80\\x80\\n\\n"),
                utf8("cut-by-bytes", "E2 82 are no UTF-8", "data: 5 \\xE2\\x82\\n\\n"),
                Fault.of(
                        "wire.utf8",
                        "cut-at-the-end",
                        "C3 is no UTF-8",
                        stream(GOOD, ": caf\\xC3").end()),
                bom("before-an-event", GOOD + "\\xEF\\xBB\\xBFdata: b\\n\\n"),
                bom("before-each-event", "\\xEF\\xBB\\xBFdata: a\\n\\n\\xEF\\xBB\\xBFdata: b\\n\\n"),
                bom("twice-at-the-start", "\\xEF\\xBB\\xBF\\xEF\\xBB\\xBFdata: a\\n\\n" + GOOD),
                bom("before-a-comment", GOOD + "\\xEF\\xBB\\xBF: still here\\n\\n"),
                bom("on-a-line-of-its-own", GOOD + "\\xEF\\xBB\\xBF\\n\\n"),
                name("capital", "the name 'Data'", "Data: b\\n\\n"),
                name("capitals", "the name 'DATA'", "DATA: b\\n\\n"),
                name("id-in-capitals", "the name 'ID', which is not id", "ID: 7\\ndata: b\\n\\n"),
                name("event-capital", "the name 'Event', which is not event", "Event: x\\ndata: b\\n\\n"),
                name("retry-capital", "the name 'Retry', which is not retry", "Retry: 3000\\n\\n"),
                name("space-before", "the name ' data'", " data: b\\n\\n"),
                name("indented", "the name '        data'", "        data: b\\n\\n"),
                name("space-after", "the name 'data '", "data : b\\n\\n"),
                name("tab-before", "the name '\\tdata'", "\\tdata: b\\n\\n"),
                name("no-break-space", "which is not data", "\\xC2\\xA0data: b\\n\\n"),
                name("data-under-a-type", "the name 'Data'", "event: x\\nData: b\\n\\n")
                        .also("wire.undispatched"),
                name("zero-width-space", "which is not data", "\\xE2\\x80\\x8Bdata: b\\n\\n"),
                name("word-joiner", "which is not event", "\\xE2\\x81\\xA0event: x\\ndata: b\\n\\n"),
                name("nul-before", "which is not data", "\\0data: b\\n\\n"),
                unknown("second-line-of-a-payload", "'second line'", "data: first line\\nsecond line\\n\\n"),
                unknown("second-line-from-windows", "'second'", "data: first\\r\\nsecond\\r\\n\\n")
                        .also("wire.line-endings"),
                unknown("indented-json", "'  \"a\"'", "data: {\\n  \"a\": 1\\n}\\n\\n"),
                unknown("own-field", "'sent'", "sent: 12:00\\ndata: a\\n\\n"),
                unknown("equals-sign", "'data=b'", "data=b\\n\\n"),
                unknown("plural", "'events'", "events: b\\n\\n"),
                unknown("full-width-colon", "'data：b'", "data：b\\n\\n"),
                unknown("blank-that-is-not", "' '", "data: b\\n \\n\\n"),
                unknown("chunk-sizes-in-the-body", "'9'", "9\\ndata: b\\n\\n\\n"),
                Fault.of(
                        "wire.unknown-field",
                        "before-anything-else",
                        "'version'",
                        stream("version: 2\\n", GOOD).gap(300)),
                unknown("html-comment", "'<!-- padding -->'", "<!-- padding -->\\n\\n"));
    }

    private static Fault utf8(String name, String expected, String wrong) {
        return Fault.of("wire.utf8", name, expected, stream(GOOD, wrong));
    }

    private static Fault bom(String name, String wrong) {
        return Fault.of("wire.bom", name, "begins with a byte order mark", stream(wrong));
    }

    private static Fault name(String name, String expected, String wrong) {
        return Fault.of("wire.field-name", name, expected, stream(GOOD, wrong));
    }

    private static Fault unknown(String name, String expected, String wrong) {
        return Fault.of("wire.unknown-field", name, expected, stream(GOOD, wrong));
    }
}
