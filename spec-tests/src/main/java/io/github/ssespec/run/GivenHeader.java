package io.github.ssespec.run;

import io.github.ssespec.wire.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header that the user gave: {@code env:NAME} in its value stands for what the environment holds.
 *
 * @param header what is sent
 * @param shown the same as {@code Name: value} without its secret
 * @param secrets what the environment held
 */
public record GivenHeader(Header header, String shown, List<String> secrets) {
    private static final Pattern ENVIRONMENT = Pattern.compile("env:([A-Za-z_][A-Za-z0-9_]*)");

    /**
     * Reads {@code 'Name: value'}.
     *
     * @param environment gives a variable's value, or null
     * @throws IllegalArgumentException when it is no header or a variable is not set; the message holds no value
     */
    public static GivenHeader parse(String text, UnaryOperator<@Nullable String> environment) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("--header: expected 'Name: value', and there is no name before a colon");
        }
        String name = text.substring(0, colon).strip();
        String value = text.substring(colon + 1).strip();
        Matcher variables = ENVIRONMENT.matcher(value);
        StringBuilder resolved = new StringBuilder();
        List<String> secrets = new ArrayList<>();
        while (variables.find()) {
            String content = environment.apply(variables.group(1));
            if (content == null) {
                throw new IllegalArgumentException(
                        "--header: the environment variable " + variables.group(1) + " is not set");
            }
            secrets.add(content);
            variables.appendReplacement(resolved, Matcher.quoteReplacement(content));
        }
        variables.appendTail(resolved);
        String shown = secrets.isEmpty() ? "env:" + variable(name) : value;
        return new GivenHeader(Header.utf8(name, resolved.toString()), name + ": " + shown, List.copyOf(secrets));
    }

    /** The same with shell variables, for a {@code curl} line: {@code Authorization: Bearer $TOKEN}. */
    public String forShell() {
        return ENVIRONMENT.matcher(shown).replaceAll("\\$$1");
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
