package io.github.ssespec.observe;

import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.MediaType;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Target;
import io.github.ssespec.wire.http.Head;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks one question: its request, the redirects, and for how long the answer is watched. Thread-safe. */
final class Asking {
    /** How many questions wait for their answer at a time, as long as the subject answers promptly. */
    private static final int SIDE_BY_SIDE = 4;

    private final Target target;
    private final Limits limits;
    private final long deadline;
    private final Redirects redirects;
    private final AtomicInteger ids = new AtomicInteger();
    private final Semaphore places = new Semaphore(SIDE_BY_SIDE);

    Asking(Target target, Limits limits, long deadline) {
        this.target = target;
        this.limits = limits;
        this.deadline = deadline;
        this.redirects = new Redirects(target.headers());
    }

    /** Asks as soon as there is a place; a question that is kept waiting does not keep the others from being asked. */
    Journey politely(Recorder recorder, Question question) {
        boolean placed = false;
        try {
            placed = places.tryAcquire(limits.promptHead().toNanos(), TimeUnit.NANOSECONDS);
            return now(recorder, question, question, Recorder.Watcher.NOBODY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was stopped", e);
        } finally {
            if (placed) {
                places.release();
            }
        }
    }

    /** Asks at once and watches the answer for as long as that of {@code hold} is watched. */
    Journey now(Recorder recorder, Question question, Question hold, Recorder.Watcher watcher) {
        return redirects.follow(
                question.purpose(),
                question.request(target),
                (purpose, hop) -> recorder.record(
                        ids.incrementAndGet(), purpose, hop, head -> hold(hold, head), deadline, watcher));
    }

    private Duration hold(Question question, Head head) {
        if (Redirects.isRedirect(head)) {
            return Duration.ZERO;
        }
        boolean watched = switch (question) {
            case WATCH -> isEventStream(head);
            case COMPRESSED ->
                isEventStream(head) && !head.all("content-encoding").isEmpty();
            // Content that must not come may come late.
            case HEAD -> true;
            default -> false;
        };
        return watched ? limits.window() : limits.glance();
    }

    static boolean isEventStream(Head head) {
        return head.status() == 200 && MediaType.of(head).isEventStream();
    }
}
