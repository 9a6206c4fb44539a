package io.github.ssespec.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;

/** Completion for bash, 3.2 and newer. What has no list of words completes to files. */
final class BashCompletion {

    private BashCompletion() {}

    static String of(List<Command> commands) {
        StringBuilder script = new StringBuilder();
        script.append("# Completion of ssespec for bash: source <(ssespec completion bash)\n");
        script.append("_ssespec() {\n");
        script.append("    local words=\n");
        script.append("    if [ \"$COMP_CWORD\" -eq 1 ]; then\n");
        script.append("        words='").append(first(commands)).append("'\n");
        script.append("    else\n");
        script.append("        case ${COMP_WORDS[1]}:$3 in\n");
        for (Command command : commands) {
            values(command).forEach(script::append);
            script.append(choice(command.name() + ":*", words(command)));
        }
        script.append("        esac\n");
        script.append("    fi\n");
        script.append("    COMPREPLY=($(compgen -W \"$words\" -- \"$2\"))\n");
        script.append("}\n");
        script.append("complete -o default -F _ssespec ssespec ./ssespec\n");
        return script.toString();
    }

    private static String first(List<Command> commands) {
        return Stream.concat(commands.stream().map(Command::name), Stream.of("--help", "--version"))
                .collect(Collectors.joining(" "));
    }

    private static String words(Command command) {
        List<String> words = new ArrayList<>(Completed.arguments(command));
        command.options().getOptions().forEach(option -> words.add("--" + option.getLongOpt()));
        words.add("--help");
        return String.join(" ", words);
    }

    /** What can stand after those options that take a value: some words, or any file. */
    private static Stream<String> values(Command command) {
        return command.options().getOptions().stream()
                .filter(Option::hasArg)
                .filter(option -> !option.hasOptionalArg())
                .map(option -> choice(
                        command.name() + ":--" + option.getLongOpt(),
                        String.join(" ", Completed.values(command, option.getLongOpt()))));
    }

    private static String choice(String pattern, String words) {
        return "            " + pattern + ") words='" + words + "' ;;\n";
    }
}
