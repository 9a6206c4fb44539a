package io.github.ssespec.adapter;

/** No client can be started, and why: for people. */
public final class AdapterException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With what was wrong and what was expected. */
    public AdapterException(String message) {
        super(message);
    }
}
