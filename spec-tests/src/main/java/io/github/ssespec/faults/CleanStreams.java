package io.github.ssespec.faults;

import static io.github.ssespec.script.Reply.stream;

import java.util.List;

/** Unusual streams that are right. */
final class CleanStreams {
    private static final String BOM = "\\xEF\\xBB\\xBF";
    private static final String TICK = "data: tick\\n\\n";

    private CleanStreams() {}

    static List<CleanServer> all() {
        return List.of(
                clean("crlf", "id: 1\\r\\ndata: a\\r\\n\\r\\ndata: b\\r\\n\\r\\n"),
                CleanServer.of(
                        "crlf-byte-by-byte",
                        stream("id: 1\\r\\ndata: a\\r\\n\\r\\ndata: b\\r\\n\\r\\n")
                                .byteByByte()),
                CleanServer.of("crlf-seen-up-to-the-cr", stream("data: a\\r\\n\\r\\n", "data: b\\r")),
                clean("cr", "id: 1\\rdata: a\\r\\rdata: b\\r\\r"),
                CleanServer.of(
                        "cr-and-finite",
                        stream("id: 1\\rdata: a\\r\\rdata: b\\r\\r").end()),
                clean("bom", BOM + TICK),
                CleanServer.of("bom-byte-by-byte", stream(BOM + TICK).byteByByte()),
                clean("bom-inside-a-value", "data: " + BOM + "a\\n\\ndata:" + BOM + "\\n\\n"),
                clean("bom-before-a-blank-line", BOM + "\\n" + TICK),
                clean("no-ids", TICK + TICK),
                clean("no-space-after-the-colon", "id:1\\nevent:x\\nretry:3000\\ndata:a\\n\\n"),
                clean("separators-in-data", "data: a\\xE2\\x80\\xA8b\\xE2\\x80\\xA9c\\xC2\\x85d\\x0Be\\x0Cf\\n\\n"),
                clean("four-byte-characters", "data: \uD83D\uDE00 \uD83D\uDC69\\xE2\\x80\\x8D\uD83D\uDCBB\\n\\n"),
                CleanServer.of("character-seen-in-part", stream(TICK, "data: \\xF0\\x9F")),
                CleanServer.of(
                        "noncharacters-and-private-use",
                        stream("data: \\xEF\\xBF\\xBF\\xEE\\x80\\x80\\xF4\\x8F\\xBF\\xBF\\n\\n")),
                clean("replacement-characters", "data: \\xEF\\xBF\\xBD\\n\\n"),
                clean("nul-in-data", "data: a\\0b\\n\\n"),
                clean("empty-data", "data:\\n\\ndata\\n\\nevent: ping\\ndata:\\n\\n"),
                clean("many-lines-of-data", "data: a\\ndata:\\ndata: b\\n\\n"),
                clean("colons-in-values", "data: a:b: c\\nid: urn:x:7\\nevent: a:b\\n\\n"),
                clean(
                        "data-url",
                        "data: data:image/png;base64,iVBORw0KGgo=\\n\\ndata: data:,hello\\xC2\\x85\\n\\ndata: data:text/plain; charset=utf-8,a b\\n\\n"),
                clean(
                        "json",
                        "data: {\"undefined\":null,\"id\":\"data: x\"}\\n\\ndata: \"null\"\\n\\ndata: [null]\\n\\n"),
                clean(
                        "words-that-only-look-stringified",
                        "data: nullable\\n\\ndata: none\\n\\ndata: Undefined\\n\\ndata: null\\ndata: null\\n\\n"),
                clean("fields-inside-data", "data: event: x\\ndata: id: 5\\ndata: Data: y\\n\\n"),
                clean("retry", "retry: 3000\\n\\n" + TICK + "retry: 100\\n\\nretry: 3600000\\n\\nretry: 0003000\\n\\n"),
                clean("id-without-data", "id: 7\\n\\n" + TICK),
                clean("id-reset", "id: 7\\ndata: a\\n\\nid\\ndata: b\\n\\nid:\\ndata: c\\n\\n"),
                clean("id-of-1024-bytes", "id: " + "0123456789abcdef".repeat(64) + "\\ndata: a\\n\\n"),
                clean("id-with-a-tab-inside", "id: a\\tb c\\ndata: a\\n\\n"),
                clean("id-not-ascii", "id: caf\\xC3\\xA9\\xC2\\x85\\ndata: a\\n\\n"),
                clean(
                        "types",
                        "event: \\ndata: a\\n\\nevent: Error\\ndata: b\\n\\nevent: message\\ndata: c\\n\\nevent: two words\\ndata: d\\n\\n"),
                clean("type-without-a-value-and-without-data", "event:\\n\\n" + TICK),
                clean("comments-between-lines", ": a\\ndata: x\\n:\\ndata: y\\n::\\n\\n:data: z\\n" + TICK),
                clean("comment-without-a-blank-line", ": hello\\n" + TICK + ":\\n"),
                clean("blank-lines", "\\n\\n\\n" + TICK + "\\n\\n\\n\\n" + TICK + "\\n"),
                CleanServer.of("event-still-open", stream(TICK, "event: tick\\nid: 8\\ndata: not yet")),
                CleanServer.of(
                        "finite-with-a-comment-at-the-end",
                        stream(TICK, ": bye").end()),
                CleanServer.of(
                        "finite-with-an-id-at-the-end", stream(TICK, "id: 9\\n").end()),
                CleanServer.of(
                        "finite-with-a-retry-at-the-end",
                        stream(TICK, "retry: 3000\\n").end()),
                CleanServer.of(
                        "finite-with-a-single-lf-kept-in-a-value",
                        stream("data: a\\ndata:\\n\\n").end()),
                CleanServer.of("long-line", stream("data: " + "x".repeat(1 << 20) + "\\n\\n")),
                CleanServer.of("many-events", stream(TICK.repeat(20_000))),
                CleanServer.of(
                        "cut-within-an-event",
                        stream(TICK, "data: not ye").raw().reset()),
                CleanServer.silent("comments-only", stream(":\\n\\n", ": still here\\n\\n")),
                CleanServer.silent("one-comment", stream(": hello\\n")),
                CleanServer.silent("comment-still-open", stream(": hello")),
                CleanServer.silent("blank-lines-only", stream("\\n\\n\\n")),
                CleanServer.silent("nothing-yet", stream()),
                CleanServer.silent("nothing-yet-close-delimited", stream().raw()),
                CleanServer.silent("bom-only", stream(BOM)),
                CleanServer.silent("bom-still-open", stream("\\xEF\\xBB")),
                CleanServer.silent("name-still-open", stream("dat")));
    }

    private static CleanServer clean(String name, String content) {
        return CleanServer.of(name, stream(content));
    }
}
