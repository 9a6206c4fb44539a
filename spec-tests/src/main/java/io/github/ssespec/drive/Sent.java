package io.github.ssespec.drive;

import io.github.ssespec.wire.Exchange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that the subject was asked to send.
 *
 * @param number counts what is sent in a run, from 0
 * @param probe what it is to show; null for a sentinel, which only marks its place
 * @param publication what it is
 * @param answer the request and its answer
 */
public record Sent(int number, @Nullable Probe probe, Publication publication, Exchange answer) {

    /** Whether the subject took it. */
    public boolean accepted() {
        return answer.status() >= 200 && answer.status() < 300;
    }

    /** Whether the subject said no. */
    public boolean refused() {
        return answer.status() >= 400 && answer.status() < 500 && answer.status() != HookTrouble.BUSY;
    }

    /** Whether the subject has no such field: "422 (or 501)". */
    public boolean unknown() {
        return answer.status() == 422 || answer.status() == 501;
    }

    /** What is wrong with the answer whatever was published: it is none, or a redirect. */
    public Optional<String> strange() {
        return HookTrouble.of(answer);
    }

    /** On the clock of {@link System#nanoTime()}: after the request's last byte. */
    public long at() {
        return answer.times().sent();
    }
}
