package io.github.ssespec.reports.console;

/** How a mark, a label or a heading is coloured, by ANSI's Select Graphic Rendition. */
enum Style {
    HEADING("1"),
    FAINT("2"),
    BAD("1;31"),
    GOOD("32"),
    CAUTION("33"),
    FACT("36");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String paint(String text) {
        return "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
