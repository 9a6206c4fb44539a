package io.github.ssespec.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for a shell that say just what the kit sent, also where it is empty, long, or not to be seen. */
final class ShellWord {
    private static final Pattern REPEATED = Pattern.compile("(.*?)(\\w)\\2{999,}");

    private ShellWord() {}

    /** That word, between quotes where a shell would take it for more. */
    static String of(String word) {
        return word.matches("[A-Za-z0-9_./:@%+=,-]+") ? word : quoted(word);
    }

    /** The argument of {@code curl -H}. */
    static String ofHeader(String name, String value) {
        if (value.isEmpty()) {
            // curl leaves a header without a value out unless it is written so.
            return "'" + name + ";'";
        }
        Matcher repeated = REPEATED.matcher(value);
        if (repeated.matches()) {
            int times = value.length() - repeated.group(1).length();
            return quoted(name + ": " + repeated.group(1)) + "\"$(printf '" + repeated.group(2) + "%.0s' $(seq " + times
                    + "))\"";
        }
        return quoted(name + ": " + value);
    }

    private static String quoted(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return "'" + text.replace("'", "'\\''") + "'";
        }
        StringBuilder word = new StringBuilder("$'");
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                word.append(String.format("\\x%02x", c));
            } else if (c == '\'' || c == '\\') {
                word.append('\\').appendCodePoint(c);
            } else {
                word.appendCodePoint(c);
            }
        });
        return word.append("'").toString();
    }
}
