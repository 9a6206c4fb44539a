package io.github.ssespec.faults;

import io.github.ssespec.drive.Publication;
import io.github.ssespec.drive.Publication.Field;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a server refuses to publish. */
@FunctionalInterface
interface Guard {
    /** Takes everything. */
    Guard NONE = publication -> null;

    /** Refuses what cannot be written: line ends and U+0000 in a type or an id, and a reconnection time of anything but digits. */
    Guard RIGHT = refusing(Field.EVENT, value -> value.matches("(?s).*[\r\n\0].*"))
            .and(refusing(Field.ID, value -> value.matches("(?s).*[\r\n\0].*")))
            .and(refusing(Field.RETRY, value -> !value.matches("[0-9]+")));

    /** The status to refuse it with, null where it is taken. */
    @Nullable String refusal(Publication publication);

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
