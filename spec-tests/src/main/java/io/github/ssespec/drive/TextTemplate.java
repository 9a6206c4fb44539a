package io.github.ssespec.drive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with places for fields: <code>{event} {data} {id} {retry} {comment}</code>. Immutable.
 *
 * @param texts what stands before, between and behind the places: one more than these
 * @param places the fields whose values stand there
 */
public record TextTemplate(List<String> texts, List<Publication.Field> places) {
    private static final Pattern PLACE = Pattern.compile(Stream.of(Publication.Field.values())
            .map(Publication.Field::label)
            .collect(Collectors.joining("|", "\\{(", ")\\}")));

    /** A word in braces: a place for a field, or meant to be one. */
    private static final Pattern WORD = Pattern.compile("\\{(\\s*[A-Za-z][A-Za-z0-9_-]*\\s*)\\}");

    public TextTemplate {
        texts = List.copyOf(texts);
        places = List.copyOf(places);
    }

    /** Reads a template; any text is one. */
    public static TextTemplate parse(String text) {
        List<String> texts = new ArrayList<>();
        List<Publication.Field> places = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            texts.add(text.substring(end, place.start()));
            places.add(Publication.Field.valueOf(place.group(1).toUpperCase(Locale.ROOT)));
            end = place.end();
        }
        texts.add(text.substring(end));
        return new TextTemplate(texts, places);
    }

    /** How a field's place is written. */
    static String place(Publication.Field field) {
        return "{" + field.label() + "}";
    }

    /** The first word in braces that is no field, if there is one: mistyped, as a rule. */
    public static Optional<String> unknownPlace(String text) {
        return WORD.matcher(text)
                .results()
                .filter(word -> !PLACE.matcher(word.group()).matches())
                .map(word -> word.group(1))
                .findFirst();
    }

    /** The template as it is written. */
    public String written() {
        StringBuilder written = new StringBuilder(texts.get(0));
        for (int i = 0; i < places.size(); i++) {
            written.append(place(places.get(i))).append(texts.get(i + 1));
        }
        return written.toString();
    }

    /** The fields that have a place. */
    public Set<Publication.Field> fields() {
        Set<Publication.Field> fields = EnumSet.noneOf(Publication.Field.class);
        fields.addAll(places);
        return fields;
    }

    /** The same places between other texts. */
    public TextTemplate withTexts(UnaryOperator<String> other) {
        return new TextTemplate(texts.stream().map(other).toList(), places);
    }

    /** Whether the publication gives every field that has a place. */
    boolean isGiven(Publication publication) {
        return publication.values().keySet().containsAll(places);
    }

    /** The text with the publication's values, each put in as {@code form} says, and nothing for one that is absent. */
    String fill(Publication publication, UnaryOperator<String> form) {
        StringBuilder filled = new StringBuilder(texts.get(0));
        for (int i = 0; i < places.size(); i++) {
            publication.value(places.get(i)).map(form).ifPresent(filled::append);
            filled.append(texts.get(i + 1));
        }
        return filled.toString();
    }
}
