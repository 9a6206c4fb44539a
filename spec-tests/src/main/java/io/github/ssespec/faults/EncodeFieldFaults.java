package io.github.ssespec.faults;

import static io.github.ssespec.drive.Publication.Field.COMMENT;
import static io.github.ssespec.drive.Publication.Field.EVENT;
import static io.github.ssespec.drive.Publication.Field.ID;
import static io.github.ssespec.drive.Publication.Field.RETRY;
import static io.github.ssespec.faults.Encoder.LINE_ENDS;
import static io.github.ssespec.faults.Encoder.data;
import static io.github.ssespec.faults.Encoder.line;
import static io.github.ssespec.faults.Encoder.lines;

import io.github.ssespec.drive.Publication;
import io.github.ssespec.drive.Publication.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Servers that lose or change a type, an id, a reconnection time or a comment. */
final class EncodeFieldFaults {
    private static final String TYPE = "encode.event-type";
    private static final String RESET = "encode.event-reset";
    private static final String THE_ID = "encode.id";
    private static final String TIME = "encode.retry";
    private static final String REMARK = "encode.comment";
    private static final String WITH_IT = "with it came an event of the data ";
    private static final String CAME_AS = "came as ";

    private EncodeFieldFaults() {}

    static List<Fault> all() {
        return List.of(
                writing(TYPE, "lost", "came as 'message'", EVENT, value -> ""),
                taking(TYPE, "lower-case", CAME_AS, EVENT, value -> value.toLowerCase(Locale.ROOT)),
                taking(TYPE, "spaces-removed", CAME_AS, EVENT, value -> value.replace(" ", "")),
                taking(TYPE, "cut-at-a-space", CAME_AS, EVENT, value -> value.replaceAll(" .*", "")),
                taking(TYPE, "cut-at-a-colon", CAME_AS, EVENT, value -> value.replaceAll(":.*", "")),
                taking(TYPE, "url-encoded", CAME_AS, EVENT, value -> URLEncoder.encode(value, StandardCharsets.UTF_8)),
                taking(TYPE, "question-marks", CAME_AS, EVENT, EncodeFieldFaults::ascii),
                taking(TYPE, "json-quotes", CAME_AS, EVENT, value -> '"' + value + '"'),
                answering(
                        TYPE, "words-only", "is refused: 400 Bad Request", EVENT, value -> !value.matches("[\\w.-]+")),
                answering(
                        TYPE,
                        "error",
                        "500 Internal Server Error",
                        EVENT,
                        value -> value.chars().anyMatch(c -> c > 127)),
                fault(
                        RESET,
                        "sticky",
                        "the next event, which has none, came with the type",
                        Relay.right().revising(sticky(EVENT))),
                fault(
                        RESET,
                        "type-kept-until-an-id",
                        "the next event, which has none, came with the type",
                        Relay.right().revising(typeUntilAnId())),
                writing(THE_ID, "lost", "the id did not come", ID, value -> ""),
                writing(
                        THE_ID,
                        "zero-lost",
                        "the id did not come",
                        ID,
                        value -> value.equals("0") ? "" : line("id", value)),
                writing(
                        THE_ID,
                        "empty-not-sent",
                        "no empty id came",
                        ID,
                        value -> value.isEmpty() ? "" : line("id", value)),
                taking(THE_ID, "question-marks", CAME_AS, ID, EncodeFieldFaults::ascii),
                taking(THE_ID, "utf-8-twice", CAME_AS, ID, EncodeFieldFaults::twice),
                taking(THE_ID, "url-encoded", CAME_AS, ID, value -> URLEncoder.encode(value, StandardCharsets.UTF_8)),
                fault(THE_ID, "counter-in-its-place", CAME_AS, Relay.right().revising(counted())),
                taking(THE_ID, "made-a-number", CAME_AS, ID, value -> value.replaceAll("[^0-9]", "")),
                answering(
                        THE_ID,
                        "ascii-only",
                        "is refused: 400 Bad Request",
                        ID,
                        value -> !value.matches("\\p{ASCII}*")),
                writing(TIME, "never-written", "no retry field came", RETRY, value -> ""),
                writing(
                        TIME,
                        "zero-lost",
                        "no retry field came",
                        RETRY,
                        value -> value.equals("0") ? "" : line("retry", value)),
                taking(TIME, "as-a-decimal", CAME_AS, RETRY, value -> value + ".0"),
                taking(TIME, "with-its-unit", CAME_AS, RETRY, value -> value + "ms"),
                taking(TIME, "in-seconds", CAME_AS, RETRY, value -> "" + Long.parseLong(value) / 1_000),
                taking(TIME, "at-least-a-second", CAME_AS, RETRY, value -> "" + Math.max(1_000, Long.parseLong(value))),
                writing(REMARK, "lost", "it never came as a comment", COMMENT, value -> ""),
                writing(REMARK, "as-data", "it came as an event", COMMENT, Encoder::data),
                writing(
                        REMARK,
                        "as-an-event",
                        "it came as an event",
                        COMMENT,
                        value -> "event: comment\n" + data(value)),
                writing(REMARK, "with-empty-data", WITH_IT, COMMENT, value -> lines("", value, LINE_ENDS) + "data:\n"),
                writing(
                        REMARK,
                        "with-an-event-behind",
                        WITH_IT,
                        COMMENT,
                        value -> lines("", value, LINE_ENDS) + "\ndata: null\n"),
                writing(REMARK, "as-a-field", "it never came as a comment", COMMENT, value -> line("comment", value)));
    }

    private static Fault fault(String rule, String name, String expected, Relay relay) {
        return Fault.of(rule, name, expected, relay);
    }

    private static Fault writing(String rule, String name, String expected, Field field, UnaryOperator<String> writer) {
        return fault(
                rule, name, expected, Relay.right().encoding(Encoder.right().writing(field, writer)));
    }

    private static Fault taking(String rule, String name, String expected, Field field, UnaryOperator<String> change) {
        return fault(
                rule, name, expected, Relay.right().encoding(Encoder.right().taking(field, change)));
    }

    private static Fault answering(String rule, String name, String expected, Field field, Predicate<String> to) {
        String status = expected.replace("is refused: ", "");
        return fault(rule, name, expected, Relay.right().guarding(Guard.RIGHT.and(Guard.answering(status, field, to))));
    }

    /** What was given for one event is kept for those behind it. */
    private static UnaryOperator<Publication> sticky(Field field) {
        String[] kept = {""};
        return publication -> {
            kept[0] = publication.value(field).orElse(kept[0]);
            return kept[0].isEmpty() ? publication : publication.with(field, kept[0]);
        };
    }

    /** The type is kept until an event with an id comes: a reader's buffer that was never emptied. */
    private static UnaryOperator<Publication> typeUntilAnId() {
        UnaryOperator<Publication> sticky = sticky(EVENT);
        return publication -> publication.value(ID).isPresent() ? publication : sticky.apply(publication);
    }

    private static UnaryOperator<Publication> counted() {
        AtomicInteger count = new AtomicInteger();
        return publication ->
                publication.value(ID).isEmpty() ? publication : publication.with(ID, "" + count.incrementAndGet());
    }

    private static String ascii(String value) {
        return value.replaceAll("[^\\x00-\\x7f]", "?");
    }

    /** Its bytes taken for ISO-8859-1 and encoded once more. */
    private static String twice(String value) {
        return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
