package io.github.ssespec.faults;

import static io.github.ssespec.script.Reply.stream;

import java.util.List;

/** Streams whose fields hold values that do not do what they were meant to do. */
final class ValueFaults {

    private ValueFaults() {}

    static List<Fault> all() {
        return List.of(
                value("wire.id-null", "inside", "holds U+0000", "id: a\\0b\\ndata: a\\n\\n"),
                value("wire.id-null", "padded", "holds U+0000", "id: 7\\0\\0\\0\\ndata: a\\n\\n"),
                value("wire.id-null", "without-data", "holds U+0000", "data: a\\n\\nid: \\0\\n\\n"),
                id("space-after", "white space at an end", "7 "),
                id("two-spaces-before", "white space at an end", " 7"),
                id("tab-after", "white space at an end", "7\\t"),
                id("escape", "control character 1B", "7\\x1B[31m"),
                id("delete", "control character 7F", "7\\x7F"),
                id("long", "has an id of 1025 bytes", "0123456789abcdef".repeat(64) + "x"),
                retry("unit", "3s"),
                retry("negative", "-1"),
                retry("plus-sign", "+3000"),
                retry("fraction", "3000.0"),
                retry("duration", "PT3S"),
                retry("thousands", "3,000"),
                retry("two-spaces", " 3000"),
                retry("space-after", "3000 "),
                retry("full-width-digits", "３０００"),
                retry("not-a-number", "undefined"),
                value("wire.retry", "empty", "has an empty retry", "retry:\\ndata: a\\n\\n"),
                value("wire.retry", "no-value", "has an empty retry", "retry\\ndata: a\\n\\n"),
                sane("seconds", "sets 5 ms", "5"),
                sane("zero", "sets 0 ms", "0"),
                sane("just-too-short", "sets 99 ms", "00099"),
                sane("just-too-long", "more than an hour", "3600001"),
                sane("beyond-64-bits", "more than an hour", "99999999999999999999"),
                sane("forty-digits", "a retry of 40 digits", "1234567890".repeat(4)),
                value(
                        "wire.trimmed-name",
                        "space-after",
                        "begins or ends with white space",
                        "event: tick \\ndata: a\\n\\n"),
                value(
                        "wire.trimmed-name",
                        "two-spaces-before",
                        "begins or ends with white space",
                        "event:  tick\\ndata: a\\n\\n"),
                value("wire.trimmed-name", "tab", "begins or ends with white space", "event:\\ttick\\ndata: a\\n\\n"),
                value(
                        "wire.trimmed-name",
                        "no-break-space",
                        "begins or ends with white space",
                        "event: tick\\xC2\\xA0\\ndata: a\\n\\n"),
                value(
                        "wire.trimmed-name",
                        "nothing-but-space",
                        "begins or ends with white space",
                        "event:  \\ndata: a\\n\\n"),
                value(
                        "wire.reserved-type",
                        "error",
                        "'error' is one of the client's own",
                        "event: error\\ndata: a\\n\\n"),
                value("wire.reserved-type", "open", "'open' is one of the client's own", "event:open\\ndata: a\\n\\n"),
                value("wire.stringified", "type", "the event type is 'undefined'", "event: undefined\\ndata: a\\n\\n"),
                value("wire.stringified", "id", "the id is 'null'", "id: null\\ndata: a\\n\\n"),
                data("undefined", "the data is 'undefined'", "undefined"),
                data("null", "the data is 'null'", "null"),
                data("nan", "the data is 'NaN'", "NaN"),
                data("none", "the data is 'None'", "None"),
                data("object", "the data is '[object Object]'", "[object Object]"),
                data("formatted-twice", "a second 'data:'", "data: a"),
                data("formatted-twice-without-space", "a second 'data:'", "data:{\"a\":1}"),
                data("formatted-twice-with-a-comma", "a second 'data:'", "data: first, second"));
    }

    private static Fault value(String rule, String name, String expected, String piece) {
        return Fault.of(rule, name, expected, stream("data: a\\n\\n", piece));
    }

    private static Fault id(String name, String expected, String id) {
        return value("wire.id-header-safe", name, expected, "id: " + id + "\\ndata: a\\n\\n");
    }

    private static Fault retry(String name, String retry) {
        return value("wire.retry", name, "not ASCII digits", "retry: " + retry + "\\ndata: a\\n\\n");
    }

    private static Fault sane(String name, String expected, String retry) {
        return value("wire.retry-sane", name, expected, "retry: " + retry + "\\n\\n");
    }

    private static Fault data(String name, String expected, String data) {
        return value("wire.stringified", name, expected, "data: " + data + "\\n\\n");
    }
}
