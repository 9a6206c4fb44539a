package io.github.ssespec.reports;

/** A report could not be written or read. Its message is a sentence for the user, and no stack trace is needed. */
public final class ReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param sentence what was wrong with which file, and what was expected
     * @param cause what was thrown below, for the curious
     */
    public ReportException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /**
     * Makes one that has no cause below it.
     *
     * @param sentence what was wrong with which file, and what was expected
     */
    public ReportException(String sentence) {
        super(sentence);
    }
}
