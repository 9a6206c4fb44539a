package io.github.ssespec.cli;

import io.github.ssespec.server.ReferenceServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that a page tells to type at the root of the repository: {@code ./ssespec …}, or {@code printf '…' | ./ssespec …}.
 *
 * @param input what goes to standard input
 * @param words what stands after {@code ./ssespec}
 */
record TypedLine(String input, List<String> words) {
    private static final Pattern LINE = Pattern.compile("(?:printf '([^']*)' \\| )?\\./ssespec (.*)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    static TypedLine of(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new AssertionError("no line that can be tried here: " + line);
        }
        List<String> words = new ArrayList<>();
        for (MatchResult word : WORD.matcher(matcher.group(2)).results().toList()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        String input = matcher.group(1);
        return new TypedLine(input == null ? "" : input.replace("\\n", "\n"), words);
    }

    /**
     * Does it, in a moment: in so short a window there may be no event to resume from.
     *
     * @param server stands where the page says {@code localhost:8080}
     * @param directory stands for the repository, for what is written
     */
    Call call(ReferenceServer server, Path directory) {
        List<String> arguments = new ArrayList<>();
        for (String word : words) {
            arguments.add(
                    word.equals("http://localhost:8080/events")
                            ? server.eventsUri().toString()
                            : word.startsWith("build/") || word.startsWith("ssespec-report")
                                    ? directory.resolve(word).toString()
                                    : word.replace(" spec-tests/", " "));
        }
        switch (words.get(0)) {
            case "server" -> {
                arguments.addAll(List.of("--window", "300ms"));
                unless(arguments, "--allow-inconclusive");
                unless(
                        arguments,
                        "--report-dir",
                        directory.resolve("ssespec-report").toString());
            }
            case "client" ->
                unless(
                        arguments,
                        "--report-dir",
                        directory.resolve("ssespec-report").toString());
            default -> {}
        }
        return Call.with(input.getBytes(StandardCharsets.UTF_8), Map.of(), arguments.toArray(String[]::new));
    }

    private static void unless(List<String> arguments, String... option) {
        if (!arguments.contains(option[0])) {
            arguments.addAll(List.of(option));
        }
    }
}
