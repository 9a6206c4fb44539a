package io.github.ssespec.wire;

import io.github.ssespec.wire.http.Head;
import io.github.ssespec.wire.http.ResponseReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request and everything that came back on its connection. Immutable once it is handed over.
 *
 * @param id counts the connections of a run from 1
 * @param purpose why the kit asked, for people
 * @param response what was understood of the recording
 * @param times when what happened
 * @param failure what the socket said when it failed, null when it did not
 */
public record Exchange(
        int id,
        String purpose,
        Request request,
        Recording recording,
        ResponseReader response,
        Times times,
        End end,
        @Nullable String failure) {

    /**
     * On the clock of {@link System#nanoTime()}.
     *
     * @param started before the connection was made
     * @param sent after the request's last byte; the start when it was not sent
     * @param head when the head's last byte arrived, or null
     * @param ended when the kit stopped looking
     */
    public record Times(long started, long sent, @Nullable Long head, long ended) {}

    /** The head of the response, if a whole one came. */
    public Optional<Head> head() {
        return Optional.ofNullable(response.head());
    }

    /** The status code, or 0 when there was no head. */
    public int status() {
        return head().map(Head::status).orElse(0);
    }

    /** Whether the subject says that it has too much to do just now. */
    public boolean isBusy() {
        return status() == 429 || status() == 503;
    }

    /** From the request's last byte to the head's last byte; empty when no head came. */
    public Optional<Duration> headDelay() {
        Long head = times.head();
        return head == null ? Optional.empty() : Optional.of(Duration.ofNanos(Math.max(0, head - times.sent())));
    }

    /** How long the response was watched: from the head's last byte, or else from the request's, to the end. */
    public Duration watched() {
        Long head = times.head();
        return Duration.ofNanos(times.ended() - (head == null ? times.sent() : head));
    }

    /** Whether the content is an event stream as far as status and media type go. */
    public boolean isEventStream() {
        return status() == 200
                && head().map(h -> MediaType.of(h).isEventStream()).orElse(false);
    }

    /** The content codings that the head names, outermost last. */
    public List<String> contentCodings() {
        return head().map(h -> h.members("content-encoding")).orElse(List.of());
    }
}
