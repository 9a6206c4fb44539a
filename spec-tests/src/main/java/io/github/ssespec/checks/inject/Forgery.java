package io.github.ssespec.checks.inject;

import io.github.ssespec.checks.driven.Shown;
import io.github.ssespec.drive.Passage;
import io.github.ssespec.drive.Publication;
import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.Line;
import io.github.ssespec.stream.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mark that stands where whoever published it has no right to write.
 *
 * @param text what it became
 * @param evidence the bytes
 */
record Forgery(String text, List<Span> evidence) {
    /** With this each hostile value begins. */
    private static final String HEAD = "ssespec";

    /** The first one in a passage. */
    static Optional<Forgery> in(Passage passage) {
        Publication.Field field = passage.sent().publication().field();
        String mark =
                passage.sent().probe() == null ? "" : passage.sent().probe().mark();
        for (Line line : passage.lines()) {
            String wrong =
                    field == Publication.Field.RETRY || field == Publication.Field.ID ? invalid(line, field) : null;
            if (wrong == null && !mark.isEmpty() && holds(line, mark)) {
                wrong = stray(line, field);
            }
            if (wrong != null) {
                return Optional.of(new Forgery(wrong, List.of(line.span())));
            }
        }
        return mark.isEmpty() ? Optional.empty() : event(passage, field, mark);
    }

    /** What an id or a retry must not hold, whoever wrote it. */
    private static @Nullable String invalid(Line line, Publication.Field field) {
        if (field == Publication.Field.ID && line.is("id") && line.valueHolds(0)) {
            return "an id with U+0000 in it came, which clients ignore";
        }
        if (field == Publication.Field.RETRY
                && line.is("retry")
                && !line.value().matches("[0-9]+")) {
            return "the field " + Shown.text("retry: " + line.value()) + " came, which is no number";
        }
        return null;
    }

    private static @Nullable String stray(Line line, Publication.Field field) {
        if (line.isComment() || field != Publication.Field.COMMENT && line.is(field.label())) {
            return null;
        }
        return "it forged the line " + Shown.text(line.name() + (line.hasColon() ? ":" + line.value() : ""));
    }

    private static Optional<Forgery> event(Passage passage, Publication.Field field, String mark) {
        for (Dispatched event : passage.events()) {
            boolean part = field == Publication.Field.DATA
                    && event.data().contains(HEAD)
                    && event.data().indexOf(HEAD) < event.data().indexOf(mark);
            if (event.data().contains(mark) && !part) {
                return Optional.of(new Forgery(
                        "it forged an event of the data " + Shown.text(event.data()), List.of(event.span())));
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Line line, String mark) {
        byte[] bytes = line.stream().bytes();
        byte[] wanted = mark.getBytes(StandardCharsets.US_ASCII);
        for (int at = line.start(); at + wanted.length <= line.end(); at++) {
            int same = 0;
            while (same < wanted.length && bytes[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
