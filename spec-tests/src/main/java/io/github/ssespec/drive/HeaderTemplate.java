package io.github.ssespec.drive;

import io.github.ssespec.wire.Header;
import java.util.function.UnaryOperator;

/**
 * A header of publish requests, which may have places for fields. Immutable.
 *
 * @param name the header's name
 * @param value its value
 */
public record HeaderTemplate(String name, TextTemplate value) {

    /** @throws IllegalArgumentException when the name is no token or a text of the value cannot stand in one line */
    public HeaderTemplate {
        for (String text : value.texts()) {
            Header.utf8(name, text);
        }
    }

    /** Whether it is sent: no field that it has a place for is absent. */
    boolean isSent(Publication publication) {
        return value.isGiven(publication);
    }

    /**
     * Whether the values can stand in their places and arrive as they are: there is no control character among them, and
     * no white space at an end of the header, which is not part of a value (RFC 9110, 5.5).
     */
    boolean canCarry(Publication publication) {
        String filled = filled(publication);
        return value.places().stream()
                        .flatMap(field -> publication.value(field).stream())
                        .allMatch(text -> text.chars().noneMatch(Character::isISOControl))
                && (value.places().isEmpty() || !filled.startsWith(" ") && !filled.endsWith(" "));
    }

    /** The header for a publication that it {@link #canCarry}; characters go out as UTF-8 bytes. */
    Header header(Publication publication) {
        return Header.utf8(name, filled(publication));
    }

    private String filled(Publication publication) {
        return value.fill(publication, UnaryOperator.identity());
    }
}
