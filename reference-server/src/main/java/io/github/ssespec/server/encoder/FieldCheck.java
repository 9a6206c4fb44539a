package io.github.ssespec.server.encoder;

import static io.github.ssespec.server.encoder.IllegalFieldException.WHOLE_VALUE;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What may stand in which field. */
final class FieldCheck {
    private FieldCheck() {}

    /** HTML 9.2.6: a type without data is dropped with its block: "set the event type buffer to the empty string and return". */
    static void event(@Nullable String event, @Nullable String data) {
        if (event == null) {
            return;
        }
        text("event", event, c -> c == '\n' || c == '\r', "a type without line ends");
        if (data == null) {
            throw new IllegalFieldException(
                    "event", "a type without data", WHOLE_VALUE, "data beside it, since it is never dispatched alone");
        }
    }

    /** HTML 9.2.5: CR and LF end a line of data, which the encoder then continues; nothing else does. */
    static void data(@Nullable String data) {
        text("data", data, c -> false, "text that UTF-8 can encode");
    }

    /** HTML 9.2.6: "If the field value does not contain U+0000 NULL, then set the last event ID buffer". */
    static void id(@Nullable String id) {
        text("id", id, c -> c == '\n' || c == '\r' || c == 0, "an id without line ends and U+0000");
    }

    /** HTML 9.2.6: "If the field value consists of only ASCII digits". */
    static void retry(@Nullable Long retry) {
        if (retry != null && retry < 0) {
            throw new IllegalFieldException("retry", String.valueOf(retry), WHOLE_VALUE, "0 or more milliseconds");
        }
    }

    /** HTML 9.2.5: a comment is one line; what follows its end would be read as a field. */
    static void comment(@Nullable String comment) {
        text("comment", comment, c -> c == '\n' || c == '\r', "a comment without line ends");
    }

    private static void text(String field, @Nullable String value, IntPredicate forbidden, String expected) {
        if (value == null) {
            return;
        }
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            if (forbidden.test(c) || isSurrogate(c)) {
                throw new IllegalFieldException(field, nameOf(c), i, expected);
            }
            i += Character.charCount(c);
        }
    }

    /** No bytes of UTF-8 mean a lone surrogate: the stream could only carry U+FFFD in its place. */
    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static String nameOf(int codePoint) {
        String name = switch (codePoint) {
            case '\n' -> "a line feed";
            case '\r' -> "a carriage return";
            case 0 -> "a null character";
            default -> "a lone surrogate";
        };
        return "%s (U+%04X)".formatted(name, codePoint);
    }
}
