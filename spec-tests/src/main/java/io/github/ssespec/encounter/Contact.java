package io.github.ssespec.encounter;

import io.github.ssespec.script.ClientRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request of a client and what became of it. Immutable. Times are on the clock of {@link System#nanoTime()}.
 *
 * @param elsewhere whether it was made to the case's second origin
 * @param path what follows the case's own path, empty for the case's URL itself
 * @param asked when the request had come
 * @param sent the beginning of what was sent in answer; not to be changed
 * @param sentBytes how many bytes were sent in all
 * @param lastSent when the last of them was about to be sent; {@code asked} where none was
 * @param answered when all was sent that is ever sent in answer, taken before the client could know; null while more may
 *     follow
 * @param left when the client was seen to have closed the connection first; null where it has not
 */
public record Contact(
        boolean elsewhere,
        String path,
        ClientRequest request,
        long asked,
        byte[] sent,
        long sentBytes,
        long lastSent,
        @Nullable Long answered,
        @Nullable Long left) {

    /** Whether it asks for content: no preflight, no HEAD, no attempt at another protocol. */
    public boolean asksForContent() {
        return asksForContent(request);
    }

    static boolean asksForContent(ClientRequest request) {
        return !request.is("OPTIONS") && !request.is("HEAD") && !request.is("PRI");
    }

    /**
     * When it was over: the last byte was about to be sent, or the client had left before; empty while it goes on. No
     * client can know of the end before that.
     */
    public Optional<Long> over() {
        return Optional.ofNullable(answered != null ? Long.valueOf(lastSent) : left);
    }

    /** The value of a header field, its bytes as characters of ISO-8859-1; null where there is none. */
    public @Nullable String header(String name) {
        return request.has(name) ? request.header(name) : null;
    }

    /** The last event ID that it names; null where it has no such header. */
    public @Nullable String lastEventId() {
        return header("last-event-id");
    }

    /** How long after that moment it was made. */
    public Duration after(long moment) {
        return Duration.ofNanos(asked - moment);
    }

    /** The request's first line. */
    public String line() {
        return request.method() + " " + request.path() + " " + request.version().toUpperCase(Locale.ROOT);
    }
}
