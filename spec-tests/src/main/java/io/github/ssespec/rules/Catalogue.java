package io.github.ssespec.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * All rules, in the order in which they are shown. The data of a kind are read when they are first asked for, and once.
 * Safe for use by many threads.
 *
 * <p>Every method throws {@link IllegalStateException}, naming the file, the rule and the member, where the data are
 * malformed: that is a fault of the build and never of the user.
 */
public final class Catalogue {
    private static final Map<Kind, Contents> CONTENTS = new ConcurrentHashMap<>();

    private Catalogue() {}

    /** The rules for servers. */
    public static List<Rule> server() {
        return rules(Kind.SERVER);
    }

    /** The rules for clients. */
    public static List<Rule> client() {
        return rules(Kind.CLIENT);
    }

    /** The rules for that kind of subject. */
    public static List<Rule> rules(Kind kind) {
        return contents(kind).rules();
    }

    /** Every rule, the server's first. */
    public static List<Rule> all() {
        return Stream.of(Kind.values()).flatMap(kind -> rules(kind).stream()).toList();
    }

    /** The rule with exactly that id. */
    public static Optional<Rule> find(String id) {
        return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The groups of that kind: name to title, in order. */
    public static Map<String, String> groups(Kind kind) {
        return contents(kind).groups();
    }

    /** Every group, the server's first: name to title, in order. */
    public static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            groups.putAll(groups(kind));
        }
        return groups;
    }

    private static Contents contents(Kind kind) {
        return CONTENTS.computeIfAbsent(kind, CatalogueReader::read);
    }

    /** What the files of a kind hold: its groups' titles by name, and its rules, both in order. */
    record Contents(Map<String, String> groups, List<Rule> rules) {}
}
