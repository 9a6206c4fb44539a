package io.github.ssespec.reports.directory;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The forms in which results can be had. */
public enum Format {
    /** Printed, not written. */
    CONSOLE,
    /** {@code results.json}, the source of the others. */
    JSON,
    /** {@code junit.xml}, for build servers. */
    JUNIT;

    /** The name on the command line, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads names as given on the command line.
     *
     * @param names one name or several with commas between them, in any case
     * @return at least one format, in their own order; unmodifiable
     * @throws IllegalArgumentException when a name is unknown; the message says the nearest known one
     */
    public static Set<Format> parse(String names) {
        Set<Format> formats = EnumSet.noneOf(Format.class);
        for (String name : names.split(",", -1)) {
            formats.add(one(name.strip()));
        }
        return Collections.unmodifiableSet(formats);
    }

    private static Format one(String name) {
        for (Format format : values()) {
            if (format.label().equalsIgnoreCase(name)) {
                return format;
            }
        }
        List<String> nearestFirst = Arrays.stream(values())
                .map(Format::label)
                .sorted(Comparator.comparingInt(known -> EditDistance.between(known, name)))
                .toList();
        throw new IllegalArgumentException("There is no format '" + name + "'; did you mean '" + nearestFirst.get(0)
                + "'? Known are "
                + String.join(", ", Arrays.stream(values()).map(Format::label).toList()) + ".");
    }
}
