package io.github.ssespec.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Makes of values what the kit works with; what a value object refuses is wrong usage. */
final class Usage {

    private Usage() {}

    /** What the attempt makes. */
    static <T> T of(Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** The same for the value of an option, whose name the message gets. */
    static <T> T of(String option, Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException("--" + option + ": " + e.getMessage());
        }
    }

    /** The value of an option as a method (RFC 9110, 9.1). */
    static String method(String option, String value) {
        if (!value.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            throw new UsageException("--" + option + ": expected a method such as POST, not '" + value + "'");
        }
        return value;
    }

    /** The value of an option as a path. */
    static Path path(String option, String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new UsageException("--" + option + ": not a path: '" + value + "'");
        }
    }

    /** The value of an option as a port; 0 stands for any free one. */
    static int port(String option, String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
            throw new UsageException("--" + option + ": expected a number from 0 to 65535, not '" + value + "'");
        }
        return Integer.parseInt(value);
    }
}
