package io.github.ssespec.run;

import io.github.ssespec.wire.Dialer;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Target;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Waits until a subject answers, for pipelines that have only just started it. */
final class Readiness {
    private static final Duration BETWEEN = Duration.ofMillis(200);

    /** What a proxy says while the server behind it starts (RFC 9110, 15.6.3 to 15.6.5). */
    private static final Set<Integer> NOT_YET = Set.of(502, 503, 504);

    private final Target target;
    private final Recorder recorder;
    private final long deadline;

    private Readiness(Target target, Recorder recorder, long deadline) {
        this.target = target;
        this.recorder = recorder;
        this.deadline = deadline;
    }

    /**
     * Asks again and again until any response head but a 502, 503 or 504 comes. A request by an unsafe method may cost:
     * there it is enough that a connection is accepted.
     *
     * @return whether that came within the longest time
     */
    static boolean await(Target target, Limits limits, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        try (Dialer dialer = new Dialer(target.tls())) {
            return new Readiness(target, new Recorder(dialer, limits), deadline).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was stopped", e);
        }
    }

    private boolean await() throws InterruptedException {
        while (!isThere()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(left, BETWEEN.toNanos()));
        }
        return true;
    }

    private boolean isThere() {
        if (!target.safe()) {
            return Dialer.accepts(target.uri(), deadline);
        }
        Exchange answer = recorder.record(
                1, "whether it answers", target.request(), head -> Duration.ZERO, deadline, Recorder.Watcher.NOBODY);
        return answer.head().isPresent() && !NOT_YET.contains(answer.status());
    }
}
