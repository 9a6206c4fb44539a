package io.github.ssespec.cli;

import io.github.ssespec.run.ClientOptions;
import io.github.ssespec.run.ClientRun;
import java.io.IOException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Checks a client: the one behind an adapter, or the reference client where none is given. */
final class ClientCommand implements Command {

    @Override
    public String name() {
        return "client";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "checks a client; without an adapter, the bundled reference client";
    }

    @Override
    public Options options() {
        return ClientUsage.options();
    }

    @Override
    public int[] argumentCount() {
        return new int[] {0, 0};
    }

    @Override
    public int run(CommandLine line, Io io) throws IOException {
        AdapterChoice choice = AdapterChoice.of(line, io.err()::println);
        ClientOptions options = new ClientArguments(line).run(choice);
        ClientRun.Opener opener = choice.whenThere();
        return Checking.run(
                line,
                options.subject(),
                options.selected().size(),
                io,
                progress -> ClientRun.observe(options, opener, progress));
    }
}
