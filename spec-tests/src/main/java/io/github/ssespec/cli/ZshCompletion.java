package io.github.ssespec.cli;

import java.util.List;
import org.apache.commons.cli.Option;

/** Completion for zsh, by its own {@code _arguments}. What has no list of words completes to files. */
final class ZshCompletion {

    private ZshCompletion() {}

    static String of(List<Command> commands) {
        StringBuilder script = new StringBuilder();
        script.append("#compdef ssespec\n");
        script.append("# Completion of ssespec for zsh: source <(ssespec completion zsh)\n");
        script.append("_ssespec() {\n");
        script.append("    if (( CURRENT == 2 )); then\n");
        script.append("        local -a commands\n");
        script.append("        commands=(\n");
        commands.forEach(command -> script.append("            ")
                .append(quoted(command.name() + ":" + command.summary()))
                .append('\n'));
        script.append("        )\n");
        script.append("        _describe command commands\n");
        script.append("        return\n");
        script.append("    fi\n");
        script.append("    local command=$words[2]\n");
        script.append("    shift words\n");
        script.append("    (( CURRENT-- ))\n");
        script.append("    case $command in\n");
        commands.forEach(command -> arguments(script, command));
        script.append("    esac\n");
        script.append("}\n");
        script.append("if [ \"$funcstack[1]\" = _ssespec ]; then _ssespec \"$@\"; else compdef _ssespec ssespec; fi\n");
        return script.toString();
    }

    private static void arguments(StringBuilder script, Command command) {
        script.append("        ").append(command.name()).append(")\n            _arguments");
        for (Option option : command.options().getOptions()) {
            script.append(" \\\n                ").append(quoted(specification(command, option)));
        }
        List<String> words = Completed.arguments(command);
        script.append(" \\\n                ").append(quoted("*:" + command.name() + ":" + action(words)));
        script.append("\n            ;;\n");
    }

    private static String specification(Command command, Option option) {
        String name = option.getLongOpt();
        String text = "*--" + name + "[" + option.getDescription().replaceAll("([\\[\\]\\\\])", "\\\\$1") + "]";
        if (!option.hasArg()) {
            return text;
        }
        String value = option.getArgName().replaceAll("([:\\\\])", "\\\\$1");
        return text + (option.hasOptionalArg() ? "::" : ":") + value + ":" + action(Completed.values(command, name));
    }

    private static String action(List<String> words) {
        return words.isEmpty() ? "_files" : "(" + String.join(" ", words) + ")";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
