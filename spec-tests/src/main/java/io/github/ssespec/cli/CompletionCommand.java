package io.github.ssespec.cli;

import io.github.ssespec.run.ExitStatus;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Prints what makes a shell complete commands, options and rules; made from the options themselves. */
final class CompletionCommand implements Command {
    private final Supplier<List<Command>> commands;

    /** @param commands all that the program has */
    CompletionCommand(Supplier<List<Command>> commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public String arguments() {
        return "bash|zsh";
    }

    @Override
    public String summary() {
        return "prints a shell's completion: source <(ssespec completion bash)";
    }

    @Override
    public Options options() {
        return new Options();
    }

    @Override
    public int[] argumentCount() {
        return new int[] {1, 1};
    }

    @Override
    public int run(CommandLine line, Io io) {
        String shell = line.getArgList().get(0);
        String script = switch (shell) {
            case "bash" -> BashCompletion.of(commands.get());
            case "zsh" -> ZshCompletion.of(commands.get());
            default -> throw new UsageException("'completion' knows bash and zsh, not '" + shell + "'");
        };
        io.out().print(script);
        return ExitStatus.OK;
    }
}
