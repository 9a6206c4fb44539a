package io.github.ssespec.cli;

import io.github.ssespec.rules.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.AlreadySelectedException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** Reads the arguments of a command, and says what is wrong with them. */
final class Parsing {
    /** Options that are promised but not built: a wish for one is not a typing slip. */
    private static final Set<String> LATER = Set.of("compare");

    private static final Set<String> REPEATABLE = Set.of("header", "publish-header", "rules", "skip");

    private Parsing() {}

    static CommandLine parse(Command command, List<String> arguments) {
        try {
            CommandLine line = DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .setStripLeadingAndTrailingQuotes(false)
                    .get()
                    .parse(command.options(), arguments.toArray(String[]::new));
            once(line);
            int count = line.getArgList().size();
            int[] allowed = command.argumentCount();
            if (count < allowed[0]) {
                throw new UsageException("'" + command.name() + "' needs " + command.arguments());
            }
            if (count > allowed[1]) {
                throw new UsageException("'" + command.name() + "' does not take '"
                        + line.getArgList().get(allowed[1]) + "'");
            }
            return line;
        } catch (UnrecognizedOptionException e) {
            throw new UsageException(unknown(command, e.getOption()));
        } catch (MissingArgumentException e) {
            Option option = e.getOption();
            throw new UsageException("--" + option.getLongOpt() + " needs a value: " + option.getArgName());
        } catch (AlreadySelectedException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (ParseException e) {
            throw new UsageException("the arguments cannot be read: " + e.getMessage());
        }
    }

    /** Which of two values was meant cannot be told. */
    private static void once(CommandLine line) {
        for (Option option : line.getOptions()) {
            String name = option.getLongOpt();
            String[] values = line.getOptionValues(name);
            if (values != null && !REPEATABLE.contains(name) && values.length > 1) {
                throw new UsageException("--" + name + " was given more than once");
            }
        }
    }

    private static String unknown(Command command, String option) {
        String name = option.replaceFirst("^-+", "").replaceFirst("=.*", "");
        if (LATER.contains(name)) {
            return "--" + name + " is not built yet";
        }
        if (command.options().hasLongOption(name)) {
            return "--" + name + " takes no value";
        }
        List<String> known =
                command.options().getOptions().stream().map(Option::getLongOpt).toList();
        Optional<String> nearest = Nearest.name(name, known);
        return "'" + command.name() + "' has no option --" + name
                + nearest.map(n -> "; did you mean --" + n + "?")
                        .orElse(known.isEmpty() ? "" : "; it has --" + String.join(", --", known));
    }
}
