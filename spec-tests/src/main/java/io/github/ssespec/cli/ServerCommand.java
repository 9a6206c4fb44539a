package io.github.ssespec.cli;

import io.github.ssespec.run.RunOptions;
import io.github.ssespec.run.ServerRun;
import io.github.ssespec.wire.SafeUrl;
import io.github.ssespec.wire.Target;
import java.io.IOException;
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
            return check(line, arguments.run(arguments.url(line.getArgList().get(0))), io);
        }
        String origin = line.getOptionValue("origin", ORIGIN);
        // What is wrong with the arguments is to be known before anything is started.
        RunOptions options = arguments.run(Target.url("http://127.0.0.1/"));
        try (BundledServer server = BundledServer.start(origin, options.end().orElse(null))) {
            return check(
                    line,
                    options.of(
                            options.target().at(server.eventsUri()).withOrigin(origin), server.end(), server.publish()),
                    io);
        }
    }

    private static int check(CommandLine line, RunOptions options, Io io) {
        return Checking.run(
                line,
                SafeUrl.of(options.target().uri()),
                options.selected().size(),
                io,
                progress -> ServerRun.observe(options, progress));
    }
}
