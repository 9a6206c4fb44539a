package io.github.ssespec.cli;

import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.console.ConsoleOptions;
import io.github.ssespec.reports.console.ConsoleReport;
import io.github.ssespec.reports.console.Progress;
import io.github.ssespec.reports.directory.Format;
import io.github.ssespec.reports.directory.Reports;
import io.github.ssespec.reports.wire.Captures;
import io.github.ssespec.run.RunOptions;
import io.github.ssespec.run.RunProgress;
import io.github.ssespec.run.ServerRun;
import io.github.ssespec.run.Suites;
import io.github.ssespec.wire.SafeUrl;
import io.github.ssespec.wire.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Checks a server: the one at the URL, or the reference server where none is given. */
final class ServerCommand implements Command {
    /** Whose pages may read the reference server's stream. */
    private static final String ORIGIN = "https://app.example";

    @Override
    public String name() {
        return "server";
    }

    @Override
    public String arguments() {
        return "[URL]";
    }

    @Override
    public String summary() {
        return "checks a server; without a URL, the bundled reference server";
    }

    @Override
    public Options options() {
        return ServerUsage.options();
    }

    @Override
    public int[] argumentCount() {
        return new int[] {0, 1};
    }

    @Override
    public int run(CommandLine line, Io io) throws IOException {
        ServerArguments arguments = new ServerArguments(line, io.environment());
        if (!line.getArgList().isEmpty()) {
            return check(
                    arguments, arguments.run(arguments.url(line.getArgList().get(0))), io);
        }
        String origin = line.getOptionValue("origin", ORIGIN);
        // What is wrong with the arguments is to be known before anything is started.
        RunOptions options = arguments.run(Target.url("http://127.0.0.1/"));
        try (BundledServer server = BundledServer.start(origin, options.end().orElse(null))) {
            return check(
                    arguments,
                    options.of(
                            options.target().at(server.eventsUri()).withOrigin(origin), server.end(), server.publish()),
                    io);
        }
    }

    private static int check(ServerArguments arguments, RunOptions options, Io io) {
        URI uri = options.target().uri();
        Set<Format> formats = arguments.formats();
        boolean console = formats.contains(Format.CONSOLE);
        Progress progress = !console || arguments.quiet()
                ? Progress.none()
                : io.terminal() ? Progress.onTerminal(io.err(), ConsoleOptions.WIDTH) : Progress.none();
        RunResults results;
        try {
            RunProgress told = new RunProgress(
                    progress, SafeUrl.of(uri), options.selected().size());
            results = Suites.run(() -> ServerRun.observe(options, told)).results();
        } finally {
            progress.done();
        }
        Path directory = arguments.reportDirectory();
        boolean written = !Reports.write(results, new Captures(directory), directory, formats)
                .isEmpty();
        if (console) {
            new ConsoleReport(io.out(), arguments.console(io)).print(results, written ? directory.toString() : null);
        }
        return results.exitStatus();
    }
}
