package io.github.ssespec.reports.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks a text into lines: after a space where there is one, else wherever the line is full. */
final class Wrap {
    // A runner takes a line that begins, after white space, with two colons for a workflow command.
    private static final Pattern COMMAND = Pattern.compile("^([\\s\\p{Z}]*):(?=:)");

    private Wrap() {}

    /** At least one line, each of at most {@code width} columns; only the first can begin with two colons. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (true) {
            String line = Columns.cut(rest, width);
            if (line.length() == rest.length()) {
                lines.add(line);
                return lines;
            }
            int space = rest.charAt(line.length()) == ' ' ? line.length() : line.lastIndexOf(' ');
            int end = space > 0 ? space : line.length();
            lines.add(rest.substring(0, end));
            rest = COMMAND.matcher(rest.substring(space > 0 ? end + 1 : end)).replaceFirst("$1\\\\x3A");
        }
    }
}
