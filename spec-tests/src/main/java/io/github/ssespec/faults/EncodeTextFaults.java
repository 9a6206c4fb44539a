package io.github.ssespec.faults;

import static io.github.ssespec.drive.Publication.Field.DATA;
import static io.github.ssespec.faults.Encoder.data;
import static io.github.ssespec.faults.Encoder.lines;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Servers that change certain characters, values or amounts of data. */
final class EncodeTextFaults {
    private static final String PLAIN = "encode.plain";
    private static final String UNICODE = "encode.unicode";
    private static final String SEPARATORS = "encode.separators";
    private static final String FALSY = "encode.falsy";
    private static final String NUL = "encode.nul";
    private static final String LONG = "encode.long-line";
    private static final String MANY = "encode.many-lines";
    private static final String CAME_AS = "came as ";
    private static final String NEVER = "it never came";
    private static final int KIB_64 = 64 * 1024;

    private EncodeTextFaults() {}

    static List<Fault> all() {
        return List.of(
                taking(PLAIN, "markup-around-it", CAME_AS, value -> "<p>" + value + "</p>"),
                taking(PLAIN, "in-quotes", CAME_AS, value -> '"' + value + '"'),
                taking(
                        PLAIN,
                        "markup-escaped",
                        CAME_AS,
                        value ->
                                value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")),
                taking(PLAIN, "backslash-escaped", CAME_AS, value -> value.replace("\\", "\\\\")),
                taking(PLAIN, "plus-made-a-space", CAME_AS, value -> value.replace('+', ' ')),
                coding("latin-1", text -> text.getBytes(StandardCharsets.ISO_8859_1))
                        .also("wire.utf8", SEPARATORS, "encode.event-type", "encode.id"),
                coding("question-marks", text -> text.getBytes(StandardCharsets.US_ASCII))
                        .also(SEPARATORS, "encode.event-type", "encode.id"),
                coding("cesu-8", EncodeTextFaults::cesu8).also("encode.event-type"),
                taking(UNICODE, "byte-order-mark-removed", CAME_AS, value -> value.replaceAll("^\ufeff", "")),
                taking(UNICODE, "escaped", CAME_AS, EncodeTextFaults::escaped).also(SEPARATORS),
                taking(
                        UNICODE,
                        "surrogates-removed",
                        CAME_AS,
                        value -> value.replaceAll("[\\x{10000}-\\x{10ffff}]", "")),
                answering(
                        UNICODE,
                        "error",
                        "500 Internal Server Error",
                        value -> value.codePoints().anyMatch(c -> c > 0xffff)),
                writing(SEPARATORS, "general-splitlines", value -> lines("data", value, "\\R|[\u001c-\u001e]")),
                writing(SEPARATORS, "split-at-u2028", value -> lines("data", value, "\r\n|[\n\r\u2028\u2029]")),
                writing(SEPARATORS, "split-at-nel", value -> lines("data", value, "\r\n|[\n\r\u0085]")),
                writing(SEPARATORS, "split-at-vt-and-ff", value -> lines("data", value, "\r\n|[\n\r\u000b\f]")),
                taking(
                        SEPARATORS,
                        "control-characters-removed",
                        CAME_AS,
                        value -> value.replaceAll("[\u000b\f\u001c-\u001e]", "")),
                taking(SEPARATORS, "u2028-escaped", CAME_AS, value -> value.replace("\u2028", "\\u2028")),
                fault(FALSY, "not-sent", NEVER, dropping(Set.of("0", "false", "null", " ")::contains)),
                taking(FALSY, "zero-made-empty", CAME_AS, value -> value.equals("0") ? "" : value),
                taking(FALSY, "false-made-empty", CAME_AS, value -> value.equals("false") ? "" : value),
                taking(FALSY, "null-made-empty", CAME_AS, value -> value.equals("null") ? "" : value),
                taking(
                        FALSY,
                        "blank-made-empty",
                        CAME_AS,
                        value -> value.isBlank() && !value.contains("\n") ? "" : value),
                answering(FALSY, "blank-refused", "400 Bad Request", " "::equals),
                taking(NUL, "cut-there", CAME_AS, value -> value.replaceAll("(?s)\0.*", "")),
                taking(NUL, "removed", CAME_AS, value -> value.replace("\0", "")),
                taking(NUL, "replacement-character", CAME_AS, value -> value.replace('\0', '\ufffd')),
                answering(NUL, "refused", "400 Bad Request", value -> value.indexOf('\0') >= 0),
                taking(LONG, "cut-at-64-kib", CAME_AS, value -> eachLine(value, EncodeTextFaults::cut)),
                taking(LONG, "broken-at-64-kib", CAME_AS, value -> eachLine(value, EncodeTextFaults::broken)),
                fault(LONG, "not-sent", NEVER, dropping(value -> value.length() > 10 * KIB_64)),
                answering(LONG, "too-large", "413 Content Too Large", value -> value.length() > 10 * KIB_64),
                fault(LONG, "stream-dies", "nor did what was published after it", dying(10 * KIB_64)),
                taking(
                        MANY,
                        "capped-at-1000",
                        CAME_AS,
                        value -> value.lines().count() > 1_000
                                ? value.lines().limit(1_000).collect(Collectors.joining("\n"))
                                : value),
                taking(
                        MANY,
                        "joined-without-line-ends",
                        CAME_AS,
                        value -> value.lines().count() > 1_000 ? value.replace("\n", "") : value),
                answering(
                        MANY,
                        "error",
                        "500 Internal Server Error",
                        value -> value.lines().count() > 1_000));
    }

    private static Fault fault(String rule, String name, String expected, Relay relay) {
        return Fault.of(rule, name, expected, relay);
    }

    private static Fault taking(String rule, String name, String expected, UnaryOperator<String> change) {
        return fault(
                rule, name, expected, Relay.right().encoding(Encoder.right().taking(DATA, change)));
    }

    private static Fault writing(String rule, String name, UnaryOperator<String> writer) {
        return fault(rule, name, CAME_AS, Relay.right().encoding(Encoder.right().writing(DATA, writer)));
    }

    private static Fault coding(String name, Function<String, byte[]> coding) {
        return fault(
                UNICODE, name, CAME_AS, Relay.right().encoding(Encoder.right().coding(coding)));
    }

    private static Fault answering(String rule, String name, String status, Predicate<String> to) {
        return fault(rule, name, status, Relay.right().guarding(Guard.RIGHT.and(Guard.answering(status, DATA, to))));
    }

    private static Relay dropping(Predicate<String> what) {
        return Relay.right().encoding(Encoder.right().writing(DATA, value -> what.test(value) ? "" : data(value)));
    }

    private static Relay dying(int size) {
        return Relay.right().spreading((block, members) -> {
            if (block.length > size) {
                members.forEach(member -> member.pipe().close());
            }
            return Spread.TO_ALL.hand(block, members);
        });
    }

    private static String eachLine(String value, UnaryOperator<String> change) {
        return Arrays.stream(value.split("\n", -1)).map(change).collect(Collectors.joining("\n"));
    }

    private static String cut(String line) {
        return line.substring(0, Math.min(KIB_64, line.length()));
    }

    private static String broken(String line) {
        return line.replaceAll("(.{" + KIB_64 + "})(?=.)", "$1\n");
    }

    private static String escaped(String value) {
        return value.chars()
                .mapToObj(c -> c < 0x80 ? Character.toString(c) : String.format("\\u%04x", c))
                .collect(Collectors.joining());
    }

    /** Each half of a surrogate pair as three bytes of its own. */
    private static byte[] cesu8(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                out.write(0xe0 | c >> 12);
                out.write(0x80 | c >> 6 & 0x3f);
                out.write(0x80 | c & 0x3f);
            } else {
                out.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
