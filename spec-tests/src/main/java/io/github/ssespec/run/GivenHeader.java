package io.github.ssespec.run;

import io.github.ssespec.drive.HeaderTemplate;
import io.github.ssespec.drive.TextTemplate;
import io.github.ssespec.wire.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A header that the user gave: {@code env:NAME} in its value stands for what the environment holds. Immutable.
 *
 * @param template what is sent
 * @param shown the same as {@code Name: value} without its secret
 * @param secrets what the environment held
 */
public record GivenHeader(HeaderTemplate template, String shown, List<String> secrets) {
    private static final Pattern ENVIRONMENT = Pattern.compile("env:([A-Za-z_][A-Za-z0-9_]*)");

    public GivenHeader {
        secrets = List.copyOf(secrets);
    }

    /**
     * Reads {@code 'Name: value'}.
     *
     * @param environment gives a variable's value, or null
     * @throws IllegalArgumentException when it is no header or a variable is not set; the message holds no value
     */
    public static GivenHeader parse(String text, UnaryOperator<@Nullable String> environment) {
        return parse(text, value -> new TextTemplate(List.of(value), List.of()), environment);
    }

    /** Reads <code>'Name: value'</code> with places for fields in the value, such as <code>{event}</code>, likewise. */
    public static GivenHeader parseTemplate(String text, UnaryOperator<@Nullable String> environment) {
        return parse(text, TextTemplate::parse, environment);
    }

    private static GivenHeader parse(
            String text, Function<String, TextTemplate> reader, UnaryOperator<@Nullable String> environment) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("expected 'Name: value', and there is no name before a colon");
        }
        String name = text.substring(0, colon).strip();
        TextTemplate value = reader.apply(text.substring(colon + 1).strip());
        List<String> secrets = new ArrayList<>();
        TextTemplate resolved = value.withTexts(part -> resolved(part, environment, secrets));
        List<String> variables = new ArrayList<>();
        TextTemplate shown = secrets.isEmpty() ? value.withTexts(part -> hidden(part, name, variables)) : value;
        return new GivenHeader(new HeaderTemplate(name, resolved), name + ": " + shown.written(), secrets);
    }

    private static String resolved(String text, UnaryOperator<@Nullable String> environment, List<String> secrets) {
        Matcher variables = ENVIRONMENT.matcher(text);
        StringBuilder resolved = new StringBuilder();
        while (variables.find()) {
            String content = environment.apply(variables.group(1));
            if (content == null) {
                throw new IllegalArgumentException("the environment variable " + variables.group(1) + " is not set");
            }
            secrets.add(content);
            variables.appendReplacement(resolved, Matcher.quoteReplacement(content));
        }
        return variables.appendTail(resolved).toString();
    }

    /** A variable in place of a text, each text its own. */
    private static String hidden(String text, String name, List<String> variables) {
        if (text.isBlank()) {
            return text;
        }
        String first = "env:" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        variables.add(variables.isEmpty() ? first : first + "_" + (variables.size() + 1));
        return variables.get(variables.size() - 1);
    }

    /** What is sent where the value has no place for a field. */
    public Header header() {
        return Header.utf8(template.name(), template.value().written());
    }

    /**
     * What the user wrote of the value, as headers: all of it, or each part between places, without the punctuation that
     * joins it to them.
     */
    Stream<Header> literals() {
        List<String> texts = template.value().texts();
        return texts.stream()
                .map(text -> texts.size() == 1 ? text : text.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
                .filter(text -> !text.isBlank())
                .map(text -> Header.utf8(template.name(), text));
    }

    /** Whether the user wrote more of the value than places for fields. */
    boolean hasLiterals() {
        return literals().findAny().isPresent();
    }

    /** The same with shell variables, for a {@code curl} line: {@code Authorization: Bearer $TOKEN}. */
    public String forShell() {
        return ENVIRONMENT.matcher(shown).replaceAll("\\$$1");
    }
}
