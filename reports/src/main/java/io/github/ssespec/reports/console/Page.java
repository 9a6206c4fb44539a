package io.github.ssespec.reports.console;

import java.util.List;

/** Lines of text in the making: a head, coloured or not, and a text that hangs beside it. */
final class Page {
    private static final int LEAST_COLUMNS = 20;
    private static final String DOT = " · ";

    private final StringBuilder out = new StringBuilder();
    private final ConsoleOptions options;

    Page(ConsoleOptions options) {
        this.options = options;
    }

    String paint(Style style, String text) {
        return options.color() ? style.paint(text) : text;
    }

    /** A blank line, but not at the top. */
    void gap() {
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }

    /** A head that stays on one line, however long, so that it can be copied. */
    void whole(String head) {
        out.append(head).append('\n');
    }

    /** A text beside a head that takes so many columns; its further lines are indented as far. */
    void hanging(String head, int columns, String text) {
        String before = head;
        for (String line : Wrap.lines(text, Math.max(LEAST_COLUMNS, options.width() - columns))) {
            whole((before + line).stripTrailing());
            before = " ".repeat(columns);
        }
    }

    /** Items with dots between them, as many on a line as fit. */
    void items(List<String> items) {
        String line = items.get(0);
        for (String item : items.subList(1, items.size())) {
            if (Columns.of(line + DOT + item) > options.width()) {
                whole(line);
                line = item;
            } else {
                line += DOT + item;
            }
        }
        whole(line);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
