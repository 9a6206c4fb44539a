package io.github.ssespec.faults;

import static io.github.ssespec.drive.Publication.Field.DATA;
import static io.github.ssespec.faults.Encoder.LINE_ENDS;
import static io.github.ssespec.faults.Encoder.data;
import static io.github.ssespec.faults.Encoder.line;
import static io.github.ssespec.faults.Encoder.lines;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Servers that write lines of data as real libraries do. */
final class EncodeDataFaults {
    private static final String LF = "encode.lf";
    private static final String CR = "encode.cr";
    private static final String CRLF = "encode.crlf";
    private static final String EMPTY = "encode.empty";
    private static final String TRAILING = "encode.trailing-newline";
    private static final String SPACE = "encode.leading-space";
    private static final String COLON = "encode.leading-colon";
    private static final String LOOKALIKE = "encode.field-lookalike";
    private static final String CAME_AS = "came as ";
    private static final String NEVER = "it never came";

    private EncodeDataFaults() {}

    static List<Fault> all() {
        return List.of(
                writing(EMPTY, "nothing-is-sent", NEVER, value -> value.isEmpty() ? "" : data(value)),
                Fault.of(
                        EMPTY,
                        "nothing-is-sent-but-empty-pings",
                        NEVER,
                        Relay.right()
                                .encoding(Encoder.right().writing(DATA, value -> value.isEmpty() ? "" : data(value)))
                                .repeating("event: ping\ndata:\n\n", 20)),
                writing(EMPTY, "no-data-field", NEVER, value -> value.isEmpty() ? "event: message\n" : data(value)),
                taking(EMPTY, "null-in-its-place", CAME_AS, value -> value.isEmpty() ? "null" : value),
                refusing(EMPTY, "data-is-required", "is refused: 400 Bad Request", ""),
                writing(LF, "split-at-nothing", CAME_AS, value -> line("data", value))
                        .also(CR, CRLF, TRAILING, LOOKALIKE, "encode.many-lines"),
                taking(LF, "newline-escaped", CAME_AS, value -> value.replace("\n", "\\n"))
                        .also(CRLF, TRAILING, LOOKALIKE, "encode.many-lines"),
                taking(LF, "space-in-its-place", CAME_AS, value -> value.replace('\n', ' '))
                        .also(CRLF, TRAILING, LOOKALIKE, "encode.many-lines"),
                writing(CR, "split-at-lf-only", CAME_AS, value -> lines("data", value, "\n")),
                taking(CR, "cr-removed", CAME_AS, value -> value.replace("\r", "")),
                writing(CRLF, "split-at-either", CAME_AS, value -> lines("data", value, "[\r\n]")),
                taking(CRLF, "cr-made-lf-first", CAME_AS, value -> value.replace('\r', '\n')),
                taking(TRAILING, "trimmed", CAME_AS, value -> value.replaceAll("[\r\n]+$", "")),
                writing(TRAILING, "split-without-limit", CAME_AS, EncodeDataFaults::splitWithoutLimit),
                taking(TRAILING, "last-line-end-lost", CAME_AS, value -> value.replaceAll("(\r\n|\n|\r)$", "")),
                writing(
                                SPACE,
                                "no-space-after-the-colon",
                                CAME_AS,
                                value -> lines("data", value, LINE_ENDS).replaceAll("(?md)^data: ", "data:"))
                        .also("encode.falsy"),
                taking(SPACE, "trimmed", CAME_AS, value -> value.replaceAll("^ +(?=[^ ])", "")),
                writing(COLON, "sent-as-a-comment", NEVER, value -> value.startsWith(":") ? value + "\n" : data(value)),
                taking(COLON, "colon-lost", CAME_AS, value -> value.replaceAll("^:", "")),
                writing(
                        LOOKALIKE,
                        "passed-on-where-it-looks-formatted",
                        CAME_AS,
                        value -> value.matches("(?s)(data|event|id|retry):.*") ? value + "\n" : data(value)),
                writing(LOOKALIKE, "blank-lines-end-the-event", CAME_AS, EncodeDataFaults::blankLinesRaw)
                        .also(LF, CR, CRLF, TRAILING),
                taking(LOOKALIKE, "blank-lines-dropped", CAME_AS, value -> value.replaceAll("\n{2,}(?=.)", "\n"))
                        .also(LF),
                taking(
                        LOOKALIKE,
                        "field-names-removed",
                        CAME_AS,
                        value -> value.replaceAll("(?md)^(data|event|id|retry): ?", "")));
    }

    private static Fault writing(String rule, String name, String expected, UnaryOperator<String> writer) {
        return Fault.of(
                rule, name, expected, Relay.right().encoding(Encoder.right().writing(DATA, writer)));
    }

    private static Fault taking(String rule, String name, String expected, UnaryOperator<String> change) {
        return Fault.of(
                rule, name, expected, Relay.right().encoding(Encoder.right().taking(DATA, change)));
    }

    private static Fault refusing(String rule, String name, String expected, String data) {
        return Fault.of(
                rule, name, expected, Relay.right().guarding(Guard.RIGHT.and(Guard.refusing(DATA, data::equals))));
    }

    /** As Java splits by default. */
    private static String splitWithoutLimit(String value) {
        String[] parts = value.split(LINE_ENDS);
        return Arrays.stream(parts).map(part -> line("data", part)).collect(Collectors.joining());
    }

    private static String blankLinesRaw(String value) {
        return value.isEmpty() ? data(value) : data(value).replaceAll("(?md)^data: $", "");
    }
}
