package io.github.ssespec.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code @FILE} among the arguments stands for the arguments in that file: words, or lines in quotes. */
final class ArgumentFiles {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    /** Options whose value may begin with an at sign and is no file of arguments. */
    private static final Set<String> TEXTS = Set.of("--data", "--publish-body", "--end-event", "--end-data");

    private ArgumentFiles() {}

    /** The arguments with files replaced by what they hold; the values of {@code --data}, of templates and of the ends are left alone. */
    static List<String> expand(List<String> arguments) {
        List<String> expanded = new ArrayList<>();
        String before = "";
        for (String argument : arguments) {
            if (argument.startsWith("@") && argument.length() > 1 && !TEXTS.contains(before)) {
                expanded.addAll(read(argument.substring(1)));
            } else {
                expanded.add(argument);
            }
            before = argument;
        }
        return expanded;
    }

    private static List<String> read(String file) {
        List<String> words = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(Path.of(file))) {
                if (!line.strip().startsWith("#")) {
                    Matcher word = WORD.matcher(line);
                    while (word.find()) {
                        words.add(
                                word.group(1) != null
                                        ? word.group(1)
                                        : word.group(2) != null ? word.group(2) : word.group(3));
                    }
                }
            }
        } catch (IOException | InvalidPathException e) {
            throw new UsageException("@" + file + ": this file of arguments cannot be read");
        }
        return words;
    }
}
