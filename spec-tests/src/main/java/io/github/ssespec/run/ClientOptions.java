package io.github.ssespec.run;

import io.github.ssespec.rules.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a run of the client suite is asked to do. Immutable.
 *
 * @param subject the client, as a user would call it
 * @param adapter how the kit gets at it: {@code command}, {@code adapter} …
 * @param arguments the arguments that choose it, each as the user gave it; none for the bundled reference client
 * @param selected the rules that count, in the catalogue's order
 * @param host the name or address of the interface that the kit listens on, which its URLs bear
 * @param jobs how many cases are tried at a time; empty for as many as the adapter does well with
 * @param budget how long the whole run may take
 * @param terms on which terms the run passes
 * @param wireFiles where raw responses are saved, if anywhere
 */
public record ClientOptions(
        String subject,
        String adapter,
        List<String> arguments,
        List<Rule> selected,
        String host,
        OptionalInt jobs,
        Duration budget,
        Terms terms,
        Optional<Path> wireFiles) {
    /** The interface that the kit listens on unless it is told another one. */
    public static final String HOST = "127.0.0.1";

    /** How long a run may take. */
    public static final Duration BUDGET = Duration.ofSeconds(60);

    /** How long it must be allowed to take, at least. */
    public static final Duration LEAST_BUDGET = Duration.ofSeconds(20);

    public ClientOptions {
        arguments = List.copyOf(arguments);
        selected = List.copyOf(selected);
    }

    /** The same run with that rule alone, as a command. */
    String rerun(Rule rule) {
        StringBuilder command = new StringBuilder("./ssespec client");
        arguments.forEach(argument -> command.append(' ').append(ShellWord.of(argument)));
        if (!host.equals(HOST)) {
            command.append(" --host ").append(ShellWord.of(host));
        }
        if (!budget.equals(BUDGET)) {
            command.append(" --budget ").append(budget.toMillis()).append("ms");
        }
        return command.append(terms.strict() ? " --strict" : "")
                .append(" --rules ")
                .append(rule.id())
                .toString();
    }
}
