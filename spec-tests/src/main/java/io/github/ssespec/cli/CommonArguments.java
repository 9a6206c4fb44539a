package io.github.ssespec.cli;

import io.github.ssespec.reports.console.ConsoleOptions;
import io.github.ssespec.reports.directory.Format;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Kind;
import io.github.ssespec.rules.Nearest;
import io.github.ssespec.rules.Rule;
import io.github.ssespec.rules.RulePatterns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;

/** What the options come to that {@code server} and {@code client} share. */
final class CommonArguments {
    private final CommandLine line;

    CommonArguments(CommandLine line) {
        this.line = line;
    }

    /** The rules of that kind that count. */
    List<Rule> selected(Kind kind) {
        List<Rule> chosen = line.hasOption("rules")
                ? RulePatterns.select(kind, List.of(line.getOptionValues("rules")))
                : Catalogue.rules(kind);
        if (!line.hasOption("skip")) {
            return chosen;
        }
        List<Rule> skipped = RulePatterns.select(kind, List.of(line.getOptionValues("skip")));
        return chosen.stream().filter(rule -> !skipped.contains(rule)).toList();
    }

    Set<Format> formats() {
        if (!line.hasOption("format")) {
            return Format.USUAL;
        }
        Set<Format> formats = EnumSet.noneOf(Format.class);
        for (String name : line.getOptionValue("format").split(",", -1)) {
            formats.add(Format.named(name.strip()).orElseThrow(() -> noFormat(name.strip())));
        }
        return formats;
    }

    private static UsageException noFormat(String name) {
        return new UsageException("--format: there is no format '" + name + "'"
                + Nearest.name(name, Format.labels())
                        .map(nearest -> "; did you mean " + nearest + "?")
                        .orElse("; there are " + String.join(", ", Format.labels())));
    }

    Path reportDirectory() {
        String directory = line.getOptionValue("report-dir", "ssespec-report");
        if (directory.isBlank()) {
            throw new UsageException("--report-dir: expected a directory, not ''");
        }
        return Usage.path("report-dir", directory);
    }

    /** Where raw responses go; found out before the run, so that none is lost. */
    Optional<Path> wireFiles() {
        boolean files = formats().stream().anyMatch(format -> format != Format.CONSOLE);
        return files ? Optional.of(writable("report-dir", reportDirectory())) : Optional.empty();
    }

    /** The directory, made if need be. */
    static Path writable(String option, Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UsageException("--" + option + ": this directory cannot be made: " + directory);
        }
        if (!Files.isWritable(directory)) {
            throw new UsageException("--" + option + ": nothing can be written to " + directory);
        }
        return directory;
    }

    boolean quiet() {
        return line.hasOption("quiet");
    }

    ConsoleOptions console(Io io) {
        String noColor = io.environment().apply("NO_COLOR");
        boolean color = io.terminal() && !line.hasOption("no-color") && (noColor == null || noColor.isEmpty());
        return new ConsoleOptions(color, quiet(), line.hasOption("verbose"));
    }
}
