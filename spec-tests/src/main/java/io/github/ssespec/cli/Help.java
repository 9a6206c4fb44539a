package io.github.ssespec.cli;

import io.github.ssespec.run.Version;
import java.io.PrintStream;
import java.util.List;
import org.apache.commons.cli.Option;

/** What {@code --help} prints. */
final class Help {
    private static final int COLUMNS = 100;

    private Help() {}

    static void overview(List<Command> commands, PrintStream out) {
        out.println("ssespec " + Version.TEXT + ": the conformance kit for Server-Sent Events");
        out.println();
        for (Command command : commands) {
            String call = "ssespec " + command.name() + " " + command.arguments();
            out.printf("  %-28s %s%n", call.stripTrailing(), command.summary());
        }
        out.println();
        out.println("'ssespec COMMAND --help' tells a command's options; '@FILE' reads arguments from a file.");
        out.println("Exit status: 0 nothing failed, 1 a rule failed, 2 wrong usage, 3 not assessed, 4 the kit failed.");
    }

    static void of(Command command, PrintStream out) {
        out.println(("usage: ssespec " + command.name() + " " + command.arguments()).stripTrailing()
                + (command.options().getOptions().isEmpty() ? "" : " [OPTIONS]"));
        out.println(command.summary());
        out.println();
        for (Option option : command.options().getOptions()) {
            String call = "--" + option.getLongOpt() + (option.hasArg() ? " " + option.getArgName() : "");
            String indent = " ".repeat(31);
            out.print(call.length() > 28 ? "  " + call + "\n" + indent : "  %-28s ".formatted(call));
            out.println(wrapped(option.getDescription(), indent));
        }
    }

    private static String wrapped(String text, String indent) {
        StringBuilder wrapped = new StringBuilder();
        int column = indent.length();
        for (String word : text.split(" ")) {
            if (column + word.length() > COLUMNS) {
                wrapped.setLength(wrapped.length() - 1);
                wrapped.append('\n').append(indent);
                column = indent.length();
            }
            wrapped.append(word).append(' ');
            column += word.length() + 1;
        }
        return wrapped.toString().stripTrailing();
    }
}
