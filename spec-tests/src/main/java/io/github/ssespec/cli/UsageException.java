package io.github.ssespec.cli;

/** The user asked for something that there is not. The message says what was wrong and what was expected. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
