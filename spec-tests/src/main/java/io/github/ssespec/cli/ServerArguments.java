package io.github.ssespec.cli;

import io.github.ssespec.observe.EndOfStream;
import io.github.ssespec.reports.console.ConsoleOptions;
import io.github.ssespec.reports.directory.Format;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Kind;
import io.github.ssespec.rules.Nearest;
import io.github.ssespec.rules.Rule;
import io.github.ssespec.rules.RulePatterns;
import io.github.ssespec.run.GivenHeader;
import io.github.ssespec.run.RunOptions;
import io.github.ssespec.wire.Dialer;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.SafeUrl;
import io.github.ssespec.wire.Target;
import io.github.ssespec.wire.TlsOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.commons.cli.CommandLine;
import org.jspecify.annotations.Nullable;

/** What the options of {@code server} come to. */
final class ServerArguments {
    /** How much longer than the window a run must be allowed to take. */
    private static final Duration LEAST_BEYOND_WINDOW = Duration.ofSeconds(5);

    private final CommandLine line;
    private final UnaryOperator<@Nullable String> environment;

    ServerArguments(CommandLine line, UnaryOperator<@Nullable String> environment) {
        this.line = line;
        this.environment = environment;
    }

    URI url(String text) {
        return Usage.of(() -> Target.url(text));
    }

    /** What a run against {@code uri} is asked to do. */
    RunOptions run(URI uri) {
        List<GivenHeader> headers = headers();
        Target target = new Target(
                uri, method(), headers.stream().map(GivenHeader::header).toList(), data(), tls(), origin());
        boolean files = formats().stream().anyMatch(format -> format != Format.CONSOLE);
        return new RunOptions(
                target,
                headers,
                selected(),
                limits(),
                Optional.ofNullable(line.getOptionValue("wait-for")).map(time -> Durations.parse("wait-for", time)),
                line.hasOption("strict"),
                line.hasOption("repeat"),
                line.hasOption("load"),
                line.hasOption("thorough"),
                Optional.ofNullable(end()),
                new PublishArguments(line, environment).options(),
                line.hasOption("allow-inconclusive"),
                files ? Optional.of(writable(reportDirectory())) : Optional.empty());
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
        return path("report-dir", directory);
    }

    /** Found out before the run, so that none is lost. */
    private static Path writable(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UsageException("--report-dir: this directory cannot be made: " + directory);
        }
        if (!Files.isWritable(directory)) {
            throw new UsageException("--report-dir: nothing can be written to " + directory);
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

    private List<GivenHeader> headers() {
        return Arrays.stream(Optional.ofNullable(line.getOptionValues("header")).orElse(new String[0]))
                .map(text -> Usage.of("header", () -> GivenHeader.parse(text, environment)))
                .toList();
    }

    private String method() {
        return Usage.method("method", line.getOptionValue("method", "GET"));
    }

    private @Nullable String origin() {
        String origin = line.getOptionValue("origin");
        if (origin != null && !origin.matches("https?://[A-Za-z0-9.\\-\\[\\]:]+")) {
            throw new UsageException(
                    "--origin: expected an origin such as https://app.example, not '" + SafeUrl.of(origin) + "'");
        }
        return origin;
    }

    private @Nullable EndOfStream end() {
        String type = line.getOptionValue("end-event");
        String data = line.getOptionValue("end-data");
        if (type != null && !type.matches("[^\\r\\n]+")) {
            throw new UsageException(
                    "--end-event: expected an event type such as done, in one line, not '" + type + "'");
        }
        if (data != null && data.indexOf('\r') >= 0) {
            throw new UsageException("--end-data: the data of no event holds a CR, which ends a line of the stream");
        }
        return type == null && data == null ? null : new EndOfStream(type, data, null);
    }

    private byte[] data() {
        String text = line.getOptionValue("data", "");
        if (!text.startsWith("@")) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        Path file = path("data", text.substring(1));
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UsageException("--data: the file cannot be read: " + file);
        }
    }

    private TlsOptions tls() {
        String authority = line.getOptionValue("ca");
        Path file = authority == null ? null : path("ca", authority);
        if (file != null && !Files.isReadable(file)) {
            throw new UsageException("--ca: the file cannot be read: " + file);
        }
        TlsOptions options = new TlsOptions(line.hasOption("insecure"), file);
        return Usage.of(() -> {
            new Dialer(options).close();
            return options;
        });
    }

    private Limits limits() {
        Duration window = Durations.parse("window", line.getOptionValue("window", "5s"));
        Duration usual = line.hasOption("thorough") ? Limits.THOROUGH_BUDGET : Limits.REAL.budget();
        Duration budget = Durations.parse("budget", line.getOptionValue("budget", Durations.text(usual)));
        Duration least = window.plus(LEAST_BEYOND_WINDOW);
        if (budget.compareTo(least) < 0) {
            throw new UsageException("--budget: with a window of " + Durations.text(window) + " it takes at least "
                    + Durations.text(least) + ", not " + Durations.text(budget));
        }
        return Limits.REAL.withWindow(window).withBudget(budget);
    }

    private List<Rule> selected() {
        List<Rule> chosen = line.hasOption("rules")
                ? RulePatterns.select(Kind.SERVER, List.of(line.getOptionValues("rules")))
                : Catalogue.server();
        if (!line.hasOption("skip")) {
            return chosen;
        }
        List<Rule> skipped = RulePatterns.select(Kind.SERVER, List.of(line.getOptionValues("skip")));
        return chosen.stream().filter(rule -> !skipped.contains(rule)).toList();
    }

    static Path path(String option, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException("--" + option + ": not a path: '" + text + "'");
        }
    }
}
