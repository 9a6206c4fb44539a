package io.github.ssespec.faults.client;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that end where a pattern says so, searched for in what has come so far. */
final class PatternSplitter implements Splitter {
    private final Pattern ends;
    private final StringBuilder buffer = new StringBuilder();

    PatternSplitter(String ends) {
        this.ends = Pattern.compile(ends, Pattern.DOTALL);
    }

    @Override
    public void read(String text, Consumer<String> lines) {
        int searched = Math.max(0, buffer.length() - 1);
        buffer.append(text);
        Matcher matcher = ends.matcher(buffer).region(searched, buffer.length());
        int start = 0;
        while (matcher.find()) {
            lines.accept(buffer.substring(start, matcher.start()));
            start = matcher.end();
        }
        buffer.delete(0, start);
    }

    /** What no line end has come for yet. */
    String rest() {
        return buffer.toString();
    }
}
