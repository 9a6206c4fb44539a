package io.github.ssespec.adapter;

/** A program printed what is no report, or too much: the message says what was wrong, with what it printed. */
public final class BadReportException extends Exception {
    private static final long serialVersionUID = 1L;

    BadReportException(String message) {
        super(message);
    }
}
