package io.github.ssespec.rules;

import io.github.ssespec.reports.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The catalogue as Markdown pages, one a group and one that lists them. The same catalogue makes the same pages. */
public final class RulePages {
    private static final String INDEX = "README.md";
    private static final String FENCE = "````";

    private RulePages() {}

    /**
     * Writes the pages.
     *
     * @param args the directory to write to
     * @throws IOException when they cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("expected one argument: the directory to write to");
            System.exit(2);
        }
        Path directory = Files.createDirectories(Path.of(args[0]));
        for (Map.Entry<String, String> page : pages().entrySet()) {
            Files.writeString(directory.resolve(page.getKey()), page.getValue());
        }
    }

    /** The pages by the names of their files. */
    static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(INDEX, index());
        Catalogue.groups().forEach((group, title) -> pages.put(group + ".md", page(group, title)));
        return pages;
    }

    private static String index() {
        StringBuilder page = new StringBuilder("# The rules\n\n");
        page.append(
                "What ssespec checks, by group. These pages are made from the catalogue, as `./ssespec explain` is.\n");
        for (Kind kind : Kind.values()) {
            page.append("\n## Of a ").append(kind.word()).append("\n\n| group | rules | about |\n|---|---|---|\n");
            Catalogue.groups(kind)
                    .forEach((group, title) -> page.append("| [" + group + "](" + group + ".md) | "
                            + members(group).size() + " | " + text(title) + " |\n"));
        }
        return page.toString();
    }

    private static String page(String group, String title) {
        StringBuilder page = new StringBuilder("# " + group + ": " + text(title) + "\n\n");
        page.append("[All groups](" + INDEX + ") · in the examples " + text(ByteNotation.LEGEND) + "\n\n");
        page.append("| rule | level | requirement in short |\n|---|---|---|\n");
        for (Rule rule : members(group)) {
            // A heading's anchor is its text without the dots.
            String anchor = rule.id().replace(".", "");
            page.append(
                    "| [" + rule.id() + "](#" + anchor + ") | " + rule.level() + " | " + text(rule.title()) + " |\n");
        }
        members(group).forEach(rule -> rule(page, rule));
        return page.toString();
    }

    private static void rule(StringBuilder page, Rule rule) {
        page.append("\n## " + rule.id() + "\n\n");
        page.append(rule.level() + " · [" + text(rule.source()) + "](" + rule.link() + ")" + needs(rule) + "\n\n");
        page.append(text(rule.requirement()) + "\n\n");
        Basis basis = rule.basis();
        if (basis != null) {
            page.append("Basis: " + text(basis.explanation()) + "\n\n");
        }
        page.append("**Why it matters.** " + text(rule.why()) + "\n\n");
        page.append("**Usual cause.** " + text(rule.cause()) + "\n");
        example(page, "Right", rule.right());
        example(page, "Dispatched", rule.dispatches());
        example(page, rule.level() == Level.INFO ? "Unusual" : "Wrong", rule.wrong());
    }

    private static String needs(Rule rule) {
        return rule.look().isEmpty()
                ? ""
                : " · needs " + rule.look().stream().map(Look::option).collect(Collectors.joining(" or "));
    }

    private static void example(StringBuilder page, String name, List<String> lines) {
        if (!lines.isEmpty()) {
            page.append("\n" + name + ":\n\n" + FENCE + "\n" + String.join("\n", lines) + "\n" + FENCE + "\n");
        }
    }

    private static List<Rule> members(String group) {
        return Catalogue.all().stream()
                .filter(rule -> rule.group().equals(group))
                .toList();
    }

    /** Prose, in which nothing is markup. */
    private static String text(String prose) {
        return prose.replaceAll("([\\\\`*_<>\\[\\]|#~])", "\\\\$1");
    }
}
