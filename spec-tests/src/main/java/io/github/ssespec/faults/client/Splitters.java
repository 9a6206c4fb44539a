package io.github.ssespec.faults.client;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wrong ways to cut a text into lines that need more than a pattern. */
final class Splitters {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

    private Splitters() {}

    /** Takes the first line end that comes for the only kind there is. */
    static Splitter settling() {
        return new Splitter() {
            private final StringBuilder begin = new StringBuilder();
            private Splitter settled = (text, lines) -> {};
            private boolean isSettled;

            @Override
            public void read(String text, Consumer<String> lines) {
                if (isSettled) {
                    settled.read(text, lines);
                    return;
                }
                Matcher first = LINE_END.matcher(begin.append(text));
                if (first.find()) {
                    isSettled = true;
                    settled = new PatternSplitter(first.group());
                    settled.read(begin.toString(), lines);
                }
            }
        };
    }

    /** Takes the end of each read for a line end. */
    static Splitter readByRead() {
        return (text, lines) -> {
            for (String line : LINE_END.split(text, -1)) {
                lines.accept(line);
            }
        };
    }

    /** Drops what has no line end at the end of a read. */
    static Splitter forgetting() {
        return (text, lines) -> new PatternSplitter(LINE_END.pattern()).read(text, lines);
    }

    /** Searches all that has come since the last line end anew at each read. */
    static Splitter searchingAnew() {
        LineSplitter splitter = new LineSplitter();
        StringBuilder unfinished = new StringBuilder();
        return (text, lines) -> {
            unfinished.append(text);
            for (int i = 0; i < unfinished.length(); i++) {
                if ("\r\n".indexOf(unfinished.charAt(i)) >= 0) {
                    unfinished.setLength(0);
                }
            }
            splitter.read(text, lines);
        };
    }

    /** Copies what is left of a read after each line. */
    static Splitter copyingTheRest() {
        LineSplitter splitter = new LineSplitter();
        return (text, lines) -> {
            String rest = text;
            for (int end = rest.indexOf('\n') + 1; end > 0; end = rest.indexOf('\n') + 1) {
                splitter.read(rest.substring(0, end), lines);
                rest = rest.replaceFirst("[^\n]*\n", "");
            }
            splitter.read(rest, lines);
        };
    }
}
