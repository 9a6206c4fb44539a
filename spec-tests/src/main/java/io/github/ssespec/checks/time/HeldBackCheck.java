package io.github.ssespec.checks.time;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.drive.Driven;
import io.github.ssespec.drive.Passages;
import io.github.ssespec.drive.Publication;
import io.github.ssespec.drive.Sent;
import io.github.ssespec.observe.Observations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether plain events come "within 1 s of being published, without another one being published". A buffer does it to all
 * of them; one that is late now and then may have been late on its way, or in a busy kit.
 */
final class HeldBackCheck {
    /** So many late ones are no accident, if they are more than one in ten. */
    private static final int PROOF = 3;

    private static final int ONE_IN = 10;

    /** What comes behind more bytes than that waits until they are through. */
    private static final int SMALL = 64 * 1024;

    private final List<Sent> sent;
    private final long most;
    private final Map<Integer, Passages.Arrival> first = new HashMap<>();
    private final List<Passages.Arrival> late = new ArrayList<>();
    private int prompt;
    private long slowest;
    private boolean aroused = true;

    private HeldBackCheck(Observations seen, Driven driven) {
        this.sent = driven.sent();
        this.most = seen.limits().flush().toNanos();
        seen.arrivals()
                .forEach(arrival -> first.merge(
                        arrival.sent().number(),
                        arrival,
                        (a, b) -> a.event().arrival() <= b.event().arrival() ? a : b));
        for (int i = 0; i < sent.size(); i++) {
            Passages.Arrival arrival = first.get(sent.get(i).number());
            if (arrival != null && (i == 0 || size(sent.get(i - 1)) < SMALL)) {
                count(arrival, i + 1 < sent.size() ? started(sent.get(i + 1)) : Long.MAX_VALUE);
            }
        }
    }

    /** Empty where no published event came of which that can be said. */
    static Optional<Verdict> judge(Observations seen) {
        return seen.driven().flatMap(driven -> new HeldBackCheck(seen, driven).judge());
    }

    private static int size(Sent sent) {
        return sent.publication()
                .value(Publication.Field.DATA)
                .map(String::length)
                .orElse(0);
    }

    private static long started(Sent sent) {
        return sent.answer().times().started();
    }

    /** @param next when the next one was published */
    private void count(Passages.Arrival arrival, long next) {
        long at = arrival.sent().at();
        long came = arrival.event().arrival();
        if (came - at > most && next - at > most) {
            late.add(arrival);
            aroused &= came > next;
        } else if (came - at <= most && came < next) {
            prompt++;
            slowest = Math.max(slowest, came - at);
        }
    }

    private Optional<Verdict> judge() {
        int all = late.size() + prompt;
        String limit = Answers.seconds(Duration.ofNanos(most));
        if (all == 0) {
            return Optional.empty();
        }
        if (late.isEmpty()) {
            return Optional.of(Verdict.kept("the slowest of " + Answers.count(all, "event") + " took "
                    + Answers.seconds(Duration.ofNanos(slowest)) + " from being published, at most " + limit));
        }
        String actual = late.size() + " of " + Answers.count(all, "event") + " came later than " + limit
                + " after being published" + (aroused ? ", and none of these before another one was" : "");
        return Optional.of(
                late.size() >= PROOF && late.size() * ONE_IN > all
                        ? Verdict.broken(actual, late.get(0).event().span())
                        : Verdict.noEvidence(actual + ": too few to tell a buffer from a busy machine", null));
    }
}
