package io.github.ssespec.rules;

import io.github.ssespec.reports.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules as text for people, at most {@value #COLUMNS} columns wide. Every line ends with LF. */
public final class RuleText {
    static final int COLUMNS = 100;
    private static final String INDENT = "  ";

    private RuleText() {}

    /** One line a rule, id, level, source and title in columns, each group under its name and title. */
    public static String list(List<Rule> rules) {
        return rules.stream()
                .map(Rule::group)
                .distinct()
                .map(group -> group(group, rules))
                .collect(Collectors.joining("\n"));
    }

    private static String group(String group, List<Rule> rules) {
        List<Rule> members =
                rules.stream().filter(rule -> rule.group().equals(group)).toList();
        int ids = width(members.stream().map(Rule::id));
        int sources = width(members.stream().map(Rule::source));
        StringBuilder text = new StringBuilder(group + ": " + Catalogue.groups().get(group) + "\n");
        for (Rule rule : members) {
            String level = pad(rule.level().name(), "SHOULD".length());
            String source = pad(rule.source(), sources);
            text.append(String.join(INDENT, pad(rule.id(), ids), level, source, rule.title()));
            text.append('\n');
        }
        return text.toString();
    }

    /** Everything the catalogue says about a rule, its examples as they are and all else wrapped. */
    public static String explain(Rule rule) {
        StringBuilder text = new StringBuilder();
        text.append(rule.id() + ": " + rule.title() + "\n");
        text.append(rule.level() + ", " + rule.source() + ", for " + rule.kind().word() + "s\n");
        prose(text, "Requirement", rule.requirement());
        Basis basis = rule.basis();
        if (basis != null) {
            prose(text, "Basis", basis.id() + ": " + basis.explanation());
        }
        prose(text, "Why it matters", rule.why());
        prose(text, "Usual cause", rule.cause());
        section(text, "Right", rule.right());
        section(text, "Dispatched", rule.dispatches());
        section(text, rule.level() == Level.INFO ? "Unusual" : "Wrong", rule.wrong());
        if (rule.group().equals("wire") || rule.group().equals("parse")) {
            section(text, "Notation", List.of(ByteNotation.LEGEND));
        }
        section(
                text,
                rule.look().size() > 1 ? "Needs one of" : "Needs",
                rule.look().stream().map(Look::needs).toList());
        section(text, "See", List.of(rule.link()));
        return text.toString();
    }

    private static void prose(StringBuilder text, String name, String prose) {
        section(text, name, wrap(prose, COLUMNS - INDENT.length()));
    }

    private static void section(StringBuilder text, String name, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        text.append('\n').append(name).append('\n');
        for (String line : lines) {
            text.append((INDENT + line).stripTrailing()).append('\n');
        }
    }

    /** Breaks at spaces; a word wider than the width keeps a line of its own. */
    static List<String> wrap(String prose, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : prose.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int width(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
