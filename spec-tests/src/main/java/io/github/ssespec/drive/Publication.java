package io.github.ssespec.drive;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the subject is asked to send: some of an event's five fields, each a text. Immutable. */
public final class Publication {
    /** A field that a subject's interface may have. */
    public enum Field {
        EVENT,
        DATA,
        ID,
        /** A number unless the kit means harm. */
        RETRY,
        COMMENT;

        /** Its name in the hook's JSON and in templates. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Field, String> values;

    private Publication(Map<Field, String> values) {
        this.values = values;
    }

    /** An event of that data. */
    public static Publication data(String data) {
        return of(Field.DATA, data);
    }

    /** A publication of one field. */
    public static Publication of(Field field, String value) {
        return new Publication(new EnumMap<>(Map.of(field, value)));
    }

    /** The same with one field more. */
    public Publication with(Field field, String value) {
        Map<Field, String> more = new EnumMap<>(values);
        more.put(field, value);
        return new Publication(more);
    }

    /** The field that it is about: the one besides data if there is one. */
    public Field field() {
        return values.keySet().stream()
                .filter(field -> field != Field.DATA)
                .findFirst()
                .orElse(Field.DATA);
    }

    /** The value of a field, if it is given. */
    public Optional<String> value(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    /** The fields that are given, in order, with their values. */
    public Map<Field, String> values() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
