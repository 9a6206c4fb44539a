package io.github.ssespec.cli;

import io.github.ssespec.reports.directory.Format;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Kind;
import io.github.ssespec.rules.Rule;
import java.util.List;

/** The words that can stand after a command or as the value of an option, as far as they can be counted. */
final class Completed {

    private Completed() {}

    /** What can stand after the command besides options; empty where it is anything, or nothing. */
    static List<String> arguments(Command command) {
        return switch (command.name()) {
            case "explain", "rules" -> ids(Catalogue.all());
            case "completion" -> List.of("bash", "zsh");
            default -> List.of();
        };
    }

    /** What can stand after the option of the command; empty where it is anything. */
    static List<String> values(Command command, String option) {
        return switch (option) {
            case "rules", "skip" ->
                ids(Catalogue.rules(command.name().equals(Kind.CLIENT.word()) ? Kind.CLIENT : Kind.SERVER));
            case "format" -> Format.labels();
            default -> List.of();
        };
    }

    private static List<String> ids(List<Rule> rules) {
        return rules.stream().map(Rule::id).toList();
    }
}
