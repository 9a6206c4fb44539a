package io.github.ssespec.client;

/**
 * What the standard's {@code error} event stands for, and why it was fired.
 *
 * @param readyState {@link ReadyState#CONNECTING} when the connection is being reestablished, {@link ReadyState#CLOSED}
 *     when it has failed for good
 * @param reason what happened, for people; may hold text that the server sent
 */
public record ConnectionError(ReadyState readyState, String reason) {

    /** Whether there will be no other connection. */
    public boolean isFinal() {
        return readyState == ReadyState.CLOSED;
    }
}
