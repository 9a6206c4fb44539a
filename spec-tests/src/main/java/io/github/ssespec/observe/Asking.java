package io.github.ssespec.observe;

import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.MediaType;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Request;
import io.github.ssespec.wire.Target;
import io.github.ssespec.wire.http.Head;
import io.github.ssespec.wire.http.ResponseReader;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks one question: its request, the redirects, and for how long the answer is watched. Thread-safe. */
final class Asking {
    /** How many questions wait for their answer at a time, as long as the subject answers promptly. */
    private static final int SIDE_BY_SIDE = 4;

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Limits limits;
    private final long deadline;
    private final Redirects redirects;
    private final AtomicInteger ids = new AtomicInteger();
    private final Semaphore places = new Semaphore(SIDE_BY_SIDE);

    Asking(Target target, Limits limits, long deadline) {
        this.limits = limits;
        this.deadline = deadline;
        this.redirects = new Redirects(target.headers());
    }

    /** When the kit stops asking, on the clock of {@link System#nanoTime()}. */
    long deadline() {
        return deadline;
    }

    /** Asks as soon as there is a place; a question that is kept waiting does not keep the others from being asked. */
    Journey politely(Recorder recorder, Question question, Request request) {
        boolean placed = false;
        try {
            placed = places.tryAcquire(limits.promptHead().toNanos(), TimeUnit.NANOSECONDS);
            return now(recorder, question, request, usual(question), Recorder.Watcher.NOBODY);
        } catch (InterruptedException e) {
            throw stopped(e);
        } finally {
            if (placed) {
                places.release();
            }
        }
    }

    static IllegalStateException stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("the run was stopped", e);
    }

    /** For how long an event stream, or another answer, is watched. */
    interface Hold {
        Duration of(Head head);
    }

    /** Follows a stream for as long as the watcher likes. */
    Journey endlessly(Recorder recorder, String purpose, Request request, Recorder.Watcher watcher) {
        return redirects.follow(
                purpose,
                request,
                (why, hop) -> recorder.record(
                        ids.incrementAndGet(),
                        why,
                        hop,
                        head -> isEventStream(head) ? LONGEST : Duration.ZERO,
                        deadline,
                        watcher));
    }

    /** Asks for a head and no more, of somebody else than the subject's stream. */
    Exchange aside(Recorder recorder, String purpose, Request request) {
        return recorder.record(0, purpose, request, head -> Duration.ZERO, deadline, Recorder.Watcher.NOBODY);
    }

    /** Asks for an answer that is small, and reads it to its end. */
    Exchange whole(Recorder recorder, String purpose, Request request) {
        return recorder.record(0, purpose, request, head -> limits.promptHead(), deadline, new Recorder.Watcher() {
            private boolean complete;

            @Override
            public void more(ResponseReader response) {
                complete = response.complete();
            }

            @Override
            public boolean enough() {
                return complete;
            }
        });
    }

    /** The number of one more exchange of the run. */
    int nextId() {
        return ids.incrementAndGet();
    }

    /** Asks at once. */
    Journey now(Recorder recorder, Question question, Request request, Hold hold, Recorder.Watcher watcher) {
        return redirects.follow(
                question.purpose(),
                request,
                (purpose, hop) -> recorder.record(
                        ids.incrementAndGet(),
                        purpose,
                        hop,
                        head -> Redirects.isRedirect(head) ? Duration.ZERO : hold.of(head),
                        deadline,
                        watcher));
    }

    /** As long as that question's answer is looked at when nothing else is said. */
    Hold usual(Question question) {
        return head -> {
            boolean watched = switch (question) {
                case WATCH, ENDING -> isEventStream(head);
                case COMPRESSED ->
                    isEventStream(head) && !head.all("content-encoding").isEmpty();
                // Content that must not come may come late.
                case HEAD -> true;
                default -> false;
            };
            return watched ? limits.window() : limits.glance();
        };
    }

    /** Until that time if it is an event stream, and for a glance at least. */
    Hold until(long time) {
        return head -> {
            Duration left = Duration.ofNanos(Math.max(0, time - System.nanoTime()));
            return isEventStream(head) && left.compareTo(limits.glance()) > 0 ? left : limits.glance();
        };
    }

    static boolean isEventStream(Head head) {
        return head.status() == 200 && MediaType.of(head).isEventStream();
    }
}
