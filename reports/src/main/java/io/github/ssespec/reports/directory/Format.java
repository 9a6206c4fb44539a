package io.github.ssespec.reports.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which results can be had. */
public enum Format {
    /** Printed, not written. */
    CONSOLE,
    /** {@code results.json}, the source of the others. */
    JSON,
    /** {@code junit.xml}, for build servers. */
    JUNIT,
    /** {@code report.html}, one self-contained page. */
    HTML;

    /** The name on the command line, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that name, in any case; empty when there is none. */
    public static Optional<Format> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.label().equalsIgnoreCase(name))
                .findFirst();
    }

    /** All names, in order. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Format::label).toList();
    }
}
