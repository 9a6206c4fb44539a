package io.github.ssespec.cli;

import io.github.ssespec.reports.ReportException;
import io.github.ssespec.reports.Visible;
import io.github.ssespec.rules.Nearest;
import io.github.ssespec.rules.UnknownRuleException;
import io.github.ssespec.run.ExitStatus;
import io.github.ssespec.run.Version;
import io.github.ssespec.wire.SafeUrl;
import java.io.IOException;
import java.util.List;

/** The program: finds the command, runs it, and turns whatever goes wrong into a sentence and an exit status. */
public final class Program {
    private static final List<Command> COMMANDS = List.of(
            new ServerCommand(),
            new ClientCommand(),
            new ServeCommand(),
            new ListenCommand(),
            new ParseCommand(),
            new TestServiceCommand(),
            new RulesCommand(),
            new ExplainCommand(),
            new VectorsCommand(),
            new RenderCommand(),
            new CompletionCommand(Program::commands));

    private final Io io;

    /** A program with those ends. */
    public Program(Io io) {
        this.io = io;
    }

    /** All that the program can do, in the order of its help. */
    static List<Command> commands() {
        return COMMANDS;
    }

    /** Runs and ends the virtual machine with the exit status. */
    public static void main(String[] args) {
        System.exit(new Program(Io.standard()).run(List.of(args)));
    }

    /** Runs one command line; gives the exit status. Never throws. */
    public int run(List<String> arguments) {
        try {
            return dispatch(ArgumentFiles.expand(arguments));
        } catch (UsageException | UnknownRuleException | ReportException e) {
            io.err()
                    .println(
                            "ssespec: " + Visible.shortened(withoutSecrets(String.valueOf(e.getMessage()), arguments)));
            return ExitStatus.USAGE;
        } catch (IOException | RuntimeException e) {
            io.err().println("ssespec: the kit itself failed: " + Visible.shortened(e.toString()));
            return ExitStatus.KIT_FAULT;
        } finally {
            io.out().flush();
            io.err().flush();
        }
    }

    /** What is refused may be a URL in the wrong place. */
    private static String withoutSecrets(String message, List<String> arguments) {
        String safe = message;
        for (String argument : arguments) {
            if (argument.contains("://")) {
                safe = safe.replace(argument, SafeUrl.of(argument));
            }
        }
        return safe;
    }

    private int dispatch(List<String> arguments) throws IOException {
        String first = arguments.isEmpty() ? "--help" : arguments.get(0);
        if (first.equals("--help") || first.equals("-h") || first.equals("help")) {
            Help.overview(COMMANDS, io.out());
            return arguments.isEmpty() ? ExitStatus.USAGE : ExitStatus.OK;
        }
        if (first.equals("--version")) {
            io.out().println("ssespec " + Version.TEXT);
            return ExitStatus.OK;
        }
        Command command = find(first);
        List<String> rest = arguments.subList(1, arguments.size());
        if (rest.contains("--help") || rest.contains("-h")) {
            Help.of(command, io.out());
            return ExitStatus.OK;
        }
        return command.run(Parsing.parse(command, rest), io);
    }

    private static Command find(String word) {
        for (Command command : COMMANDS) {
            if (command.name().equals(word)) {
                return command;
            }
        }
        if (word.contains("://")) {
            throw new UsageException("'" + word + "' is no command; did you mean 'server " + word + "'?");
        }
        List<String> names = COMMANDS.stream().map(Command::name).toList();
        throw new UsageException(
                (word.startsWith("-") ? "expected a command before " : "there is no command ") + "'" + word + "'"
                        + Nearest.name(word, names)
                                .map(name -> "; did you mean '" + name + "'?")
                                .orElse("; there are " + String.join(", ", names)));
    }
}
