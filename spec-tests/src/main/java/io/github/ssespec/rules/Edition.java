package io.github.ssespec.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules that a release counts, frozen under its name: a newer program that is told an older edition runs its newer
 * rules too, but lets no run fail by them. Immutable.
 *
 * @param name the version of the release without its last number, such as {@code 0.1}
 * @param rules the ids of its rules
 */
public record Edition(String name, Set<String> rules) {
    /** Oldest first. Each has a file of rule ids beside this class, which never changes once the release is made. */
    private static final List<String> NAMES = List.of("0.1");

    public Edition {
        rules = Set.copyOf(rules);
    }

    /** The names of all editions, oldest first. */
    public static List<String> names() {
        return NAMES;
    }

    /** The edition of this program's own release: every rule of the catalogue. */
    public static Edition newest() {
        return read(NAMES.get(NAMES.size() - 1));
    }

    /** The edition of that name; empty where this program knows none. */
    public static Optional<Edition> named(String name) {
        return NAMES.stream().filter(name::equals).findFirst().map(Edition::read);
    }

    /** Whether that rule counts. */
    public boolean counts(Rule rule) {
        return rules.contains(rule.id());
    }

    private static Edition read(String name) {
        try (InputStream in = Edition.class.getResourceAsStream("editions/" + name + ".txt")) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return new Edition(name, text.lines().collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
