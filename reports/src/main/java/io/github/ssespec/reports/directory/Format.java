package io.github.ssespec.reports.directory;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The forms in which results can be had. */
public enum Format {
    /** Printed, not written. */
    CONSOLE(null),
    /** {@code results.json}, the source of the others. */
    JSON("results.json"),
    /** {@code junit.xml}, for build servers. */
    JUNIT("junit.xml"),
    /** {@code report.html}, one self-contained page. */
    HTML("report.html"),
    /** {@code summary.md}, for the summary of a CI job. */
    MARKDOWN("summary.md"),
    /** The files of {@code allure-results/}, from which Allure makes its own page. */
    ALLURE("allure-results"),
    /** {@code badge.svg}, the verdict in one line. */
    BADGE("badge.svg"),
    /** {@code annotations.txt}, the findings as workflow commands of GitHub Actions. */
    ANNOTATIONS("annotations.txt");

    private final @Nullable String file;

    Format(@Nullable String file) {
        this.file = file;
    }

    /** What is made unless the user says otherwise: what people and build servers read everywhere. */
    public static final Set<Format> USUAL =
            Collections.unmodifiableSet(EnumSet.of(CONSOLE, JSON, JUNIT, HTML, MARKDOWN));

    /** The file or directory that it makes in the report directory; empty when it makes none. */
    public Optional<String> file() {
        return Optional.ofNullable(file);
    }

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
