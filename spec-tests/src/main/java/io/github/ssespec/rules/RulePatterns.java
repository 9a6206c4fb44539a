package io.github.ssespec.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Picks rules by pattern. A pattern is a rule's id in which {@code *} stands for any characters or none:
 * {@code wire.utf8}, {@code wire.*}, {@code *.id-*}. A group's name alone is not a pattern.
 */
public final class RulePatterns {
    private RulePatterns() {}

    /**
     * The rules of that kind that at least one of the patterns matches, in the catalogue's order.
     *
     * @param patterns patterns, or several joined with commas; none picks nothing
     * @throws UnknownRuleException where a pattern is empty or matches no rule of that kind
     */
    public static List<Rule> select(Kind kind, List<String> patterns) {
        return select(Catalogue.rules(kind), patterns, kind.word() + " rule", pattern -> {
            boolean others = Catalogue.rules(kind.other()).stream().anyMatch(matching(pattern));
            return others ? Optional.of(onlyOthers(kind, pattern)) : Optional.empty();
        });
    }

    /** As {@link #select(Kind, List)}, among the rules of both kinds. */
    public static List<Rule> select(List<String> patterns) {
        return select(Catalogue.all(), patterns, "rule", pattern -> Optional.empty());
    }

    private static List<Rule> select(
            List<Rule> rules, List<String> patterns, String what, Function<String, Optional<String>> elsewhere) {
        Set<Rule> picked = new LinkedHashSet<>();
        for (String pattern : split(patterns)) {
            List<Rule> matched = rules.stream().filter(matching(pattern)).toList();
            if (matched.isEmpty()) {
                throw new UnknownRuleException(elsewhere.apply(pattern).orElseGet(() -> noMatch(pattern, what, rules)));
            }
            picked.addAll(matched);
        }
        return rules.stream().filter(picked::contains).toList();
    }

    private static List<String> split(List<String> patterns) {
        List<String> single = new ArrayList<>();
        for (String joined : patterns) {
            for (String pattern : joined.split(",", -1)) {
                if (pattern.isBlank()) {
                    throw new UnknownRuleException("An empty rule pattern stands in \"" + joined
                            + "\"; expected ids or patterns such as wire.*");
                }
                single.add(pattern.strip());
            }
        }
        return single;
    }

    private static Predicate<Rule> matching(String pattern) {
        String regex = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        Predicate<String> matches = Pattern.compile(regex).asMatchPredicate();
        return rule -> matches.test(rule.id());
    }

    private static String onlyOthers(Kind kind, String pattern) {
        return "The rule pattern \"" + pattern + "\" matches " + kind.other().word()
                + " rules only; it must match at least one " + kind.word() + " rule, as "
                + kind.groups().get(0) + ".* does.";
    }

    private static String noMatch(String pattern, String what, List<Rule> rules) {
        String message = "The rule pattern \"" + pattern + "\" matches no " + what + "; it must match at least one.";
        return nearest(pattern, rules)
                .map(name -> message + " Did you mean " + name + "?")
                .orElse(message);
    }

    /** A group's name or a rule's name alone is completed; anything else is taken for mistyped. */
    private static Optional<String> nearest(String pattern, List<Rule> rules) {
        Set<String> known = new LinkedHashSet<>();
        for (Rule rule : rules) {
            known.add(rule.group() + ".*");
            known.add(rule.id());
        }
        return known.stream()
                .filter(name -> name.equals(pattern + ".*") || name.endsWith("." + pattern))
                .findFirst()
                .or(() -> Nearest.name(pattern, known));
    }
}
