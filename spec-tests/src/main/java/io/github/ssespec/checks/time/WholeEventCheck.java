package io.github.ssespec.checks.time;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.stream.Block;
import io.github.ssespec.stream.EventStream;
import java.time.Duration;

/** An event is dispatched with its blank line: until that comes, what is there already is of no use to anybody. */
final class WholeEventCheck {
    /** An event is held up by a pause of this part of the limit; one that trickles without any may be so in a busy kit. */
    private static final int PAUSE = 4;

    /** But not for so many times the limit. */
    private static final int TRICKLE = 4;

    private WholeEventCheck() {}

    static Verdict judge(Observations seen) {
        long most = seen.limits().wholeEvent().toNanos();
        long slowest = 0;
        long events = 0;
        Block slow = null;
        boolean paused = false;
        for (EventStream stream : seen.plainStreams()) {
            for (Block block : stream.blocks()) {
                if (!block.dispatches()) {
                    continue;
                }
                events++;
                long took = stream.arrivalOf(block.closed()) - stream.arrivalOf(block.start());
                boolean held = took > most && (took > most * TRICKLE || pause(stream, block) > most / PAUSE);
                if (held && !paused || held == paused && took > slowest) {
                    slow = block;
                    slowest = took;
                    paused = held;
                }
            }
        }
        if (events == 0) {
            return Answers.nothing(seen, "whole event");
        }
        String actual = "the slowest of " + Answers.count(events, "event") + " took "
                + Answers.seconds(Duration.ofNanos(slowest)) + " from its first byte to its blank line, at most "
                + Answers.seconds(seen.limits().wholeEvent());
        if (slow == null || slowest <= most) {
            return Verdict.kept(actual);
        }
        return paused
                ? Verdict.broken(actual, slow.span())
                : Verdict.noEvidence(actual + ", but without a pause: the way or the kit may have been busy", null);
    }

    /** The longest time between two reads of a block. */
    private static long pause(EventStream stream, Block block) {
        long longest = 0;
        long last = stream.arrivalOf(block.start());
        for (int at = block.start() + 1; at <= block.closed(); at++) {
            long arrival = stream.arrivalOf(at);
            longest = Math.max(longest, arrival - last);
            last = arrival;
        }
        return longest;
    }
}
