package io.github.ssespec.faults;

import io.github.ssespec.drive.Publication;
import io.github.ssespec.drive.Publication.Field;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a server refuses to publish. */
@FunctionalInterface
interface Guard {
    /** Takes everything. */
    Guard NONE = publication -> null;

    /** Refuses what cannot be written: line ends and U+0000 in a type or an id, and a reconnection time of anything but digits. */
    Guard RIGHT = right(Field.EVENT).and(right(Field.ID)).and(right(Field.RETRY));

    /** The status to refuse it with, null where it is taken. */
    @Nullable
    String refusal(Publication publication);

    /** What {@link #RIGHT} refuses in a field. */
    private static Guard right(Field field) {
        return switch (field) {
            case EVENT, ID -> refusing(field, value -> value.matches("(?s).*[\r\n\0].*"));
            case RETRY -> refusing(field, value -> !value.matches("[0-9]+"));
            case DATA, COMMENT -> NONE;
        };
    }

    /** The right one, but takes any value of those fields. */
    static Guard sparing(Field... spared) {
        return Stream.of(Field.values())
                .filter(field -> !List.of(spared).contains(field))
                .map(Guard::right)
                .reduce(NONE, Guard::and);
    }

    /** Refuses that in a field. */
    static Guard refusing(Field field, Predicate<String> what) {
        return answering("400 Bad Request", field, what);
    }

    /** Answers with that status to such a value of a field. */
    static Guard answering(String status, Field field, Predicate<String> what) {
        return publication -> publication.value(field).filter(what).isPresent() ? status : null;
    }

    /** Knows no such field. */
    static Guard without(Field field) {
        return answering("422 Unprocessable Content", field, value -> true);
    }

    /** What this one takes is looked at by the other. */
    default Guard and(Guard other) {
        return publication -> {
            String refusal = refusal(publication);
            return refusal != null ? refusal : other.refusal(publication);
        };
    }
}
