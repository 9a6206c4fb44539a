package io.github.ssespec.drive;

import io.github.ssespec.wire.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * A call of the publish hook for an event of a batch. Times are on the clock of {@link System#nanoTime()}.
 *
 * @param status of the answer; 0 where none came
 * @param sent after the request's last byte
 * @param answered when the answer's head came, or the kit gave up waiting
 * @param failure what the socket said when it failed, null when it did not
 */
public record Call(
        Batch.Mark mark,
        int status,
        long sent,
        long answered,
        @Nullable String failure) {

    static Call of(Batch.Mark mark, Exchange answer) {
        Exchange.Times times = answer.times();
        Long head = times.head();
        return new Call(mark, answer.status(), times.sent(), head == null ? times.ended() : head, answer.failure());
    }

    /** Whether the subject took the event. */
    public boolean accepted() {
        return status >= 200 && status < 300;
    }

    /** Whether the subject broke down over it: no answer, or 5xx other than that it is busy. */
    public boolean failed() {
        return status == 0 || status >= 500 && status != 503;
    }
}
