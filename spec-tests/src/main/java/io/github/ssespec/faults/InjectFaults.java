package io.github.ssespec.faults;

import static io.github.ssespec.drive.Publication.Field.COMMENT;
import static io.github.ssespec.drive.Publication.Field.DATA;
import static io.github.ssespec.drive.Publication.Field.EVENT;
import static io.github.ssespec.drive.Publication.Field.ID;
import static io.github.ssespec.drive.Publication.Field.RETRY;

import io.github.ssespec.drive.Publication.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Servers that let a value forge fields and events, or that break over one that tries. */
final class InjectFaults {
    private static final String FORGED = "forged";
    /** Stands in a block that cannot be written. */
    private static final String DEADLY = "\u0001deadly\u0001";

    private static final String NO_NUMBER = "which is no number";
    private static final String ERROR = "500 Internal Server Error";

    private InjectFaults() {}

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        all.addAll(oneLine(EVENT));
        all.addAll(oneLine(ID));
        all.addAll(List.of(
                fault(
                        "inject.id-nul",
                        "raw",
                        "U+0000",
                        Relay.right().guarding(Guard.sparing(ID).and(Guard.refusing(ID, InjectFaults::hasLineEnd)))),
                breaking("inject.id-nul", "error", ERROR, ID, InjectFaults::hasNul),
                comment("inject.comment-lf", "raw", value -> ": " + value + "\n")
                        .also("inject.comment-cr"),
                comment("inject.comment-cr", "split-at-lf-only", value -> Encoder.lines("", value, "\n")),
                breaking("inject.comment-lf", "error", ERROR, COMMENT, value -> value.contains("\n")),
                killing("inject.comment-cr", COMMENT, "\r"),
                data("inject.data-cr", "split-at-lf-only", value -> Encoder.lines("data", value, "\n"))
                        .also("inject.data-blank-line"),
                data("inject.data-blank-line", "split-at-nothing", value -> Encoder.line("data", value))
                        .also("inject.data-cr"),
                data(
                        "inject.data-blank-line",
                        "blank-lines-as-they-are",
                        value -> Encoder.data(value).replaceAll("(?md)^data: $", "")),
                killing("inject.data-cr", DATA, "\r").also("inject.data-blank-line"),
                fault("inject.retry", "raw", NO_NUMBER, taking(RETRY, value -> value)),
                fault("inject.retry", "line-ends-stripped-only", NO_NUMBER, taking(RETRY, InjectFaults::oneLine)),
                fault(
                        "inject.retry",
                        "digits-at-the-start-will-do",
                        NO_NUMBER,
                        guarding(RETRY, value -> !value.matches("(?s)[0-9].*"))),
                breaking("inject.retry", "error", ERROR, RETRY, value -> !value.matches("[0-9]+"))));
        return all;
    }

    /** What goes wrong with a value that is written in one line. */
    private static List<Fault> oneLine(Field field) {
        String lf = "inject." + field.label() + "-lf";
        String cr = "inject." + field.label() + "-cr";
        String crlf = "inject." + field.label() + "-crlf";
        return List.of(
                fault(lf, "raw", FORGED, taking(field, value -> value)).also(cr, crlf),
                fault(lf, "cr-removed-only", FORGED, taking(field, value -> value.replace("\r", "")))
                        .also(crlf),
                breaking(lf, "error", ERROR, field, value -> value.contains("\n"))
                        .also(crlf),
                killing(lf, field, "\n").also(crlf),
                fault(cr, "checked-for-lf-only", FORGED, guarding(field, value -> value.contains("\n"))),
                breaking(cr, "error", ERROR, field, value -> value.matches("(?s).*\r(?!\n).*")),
                fault(crlf, "lf-removed-only", FORGED, taking(field, value -> value.replace("\n", "")))
                        .also(cr),
                fault(crlf, "lone-ones-refused-only", FORGED, guarding(field, InjectFaults::hasLoneLineEnd)));
    }

    private static Fault fault(String rule, String name, String expected, Relay relay) {
        return Fault.of(rule, name, expected, relay);
    }

    /** Takes any value of the field and writes what becomes of it. */
    private static Relay taking(Field field, UnaryOperator<String> change) {
        return Relay.right()
                .guarding(Guard.sparing(field).and(Guard.refusing(ID, InjectFaults::hasNul)))
                .encoding(Encoder.right().taking(field, change));
    }

    /** Refuses no other value of the field than that. */
    private static Relay guarding(Field field, Predicate<String> refused) {
        return Relay.right()
                .guarding(Guard.sparing(field)
                        .and(Guard.refusing(field, refused))
                        .and(Guard.refusing(ID, InjectFaults::hasNul)));
    }

    private static Fault comment(String rule, String name, UnaryOperator<String> writer) {
        return fault(rule, name, FORGED, Relay.right().encoding(Encoder.right().writing(COMMENT, writer)));
    }

    private static Fault data(String rule, String name, UnaryOperator<String> writer) {
        return fault(rule, name, FORGED, Relay.right().encoding(Encoder.right().writing(DATA, writer)));
    }

    /** Fails at such a value, and does no more harm. */
    private static Fault breaking(String rule, String name, String status, Field field, Predicate<String> at) {
        return fault(
                rule,
                name,
                status,
                Relay.right().guarding(Guard.answering(status, field, at).and(Guard.RIGHT)));
    }

    /** Takes such a value, and fails when it is to be written: by then in the loop that serves every stream. */
    private static Fault killing(String rule, Field field, String part) {
        boolean oneLine = field == EVENT || field == ID;
        UnaryOperator<String> deadly = value -> value.contains(part) ? DEADLY : oneLine ? oneLine(value) : value;
        Relay relay = taking(field, deadly).spreading((block, members) -> {
            if (new String(block, StandardCharsets.ISO_8859_1).contains(DEADLY)) {
                members.forEach(member -> member.pipe().close());
                return true;
            }
            return Spread.TO_ALL.hand(block, members);
        });
        return fault(rule, "streams-die", "ended the stream", relay);
    }

    private static boolean hasLoneLineEnd(String value) {
        return hasLineEnd(value.replace("\r\n", ""));
    }

    private static boolean hasLineEnd(String value) {
        return value.matches("(?s).*[\r\n].*");
    }

    private static boolean hasNul(String value) {
        return value.indexOf('\0') >= 0;
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\r\n\0]", "");
    }
}
