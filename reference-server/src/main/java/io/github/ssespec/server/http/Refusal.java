package io.github.ssespec.server.http;

/** A request that is answered with an error status and a sentence that says why. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The sentence for the client. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
