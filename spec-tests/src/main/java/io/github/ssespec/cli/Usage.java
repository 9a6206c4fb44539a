package io.github.ssespec.cli;

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
}
