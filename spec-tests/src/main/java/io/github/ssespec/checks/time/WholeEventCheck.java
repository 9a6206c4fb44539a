package io.github.ssespec.checks.time;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.stream.Block;
import io.github.ssespec.stream.EventStream;
import java.time.Duration;

/** An event is dispatched with its blank line: until that comes, what is there already is of no use to anybody. */
final class WholeEventCheck {

    private WholeEventCheck() {}

    static Verdict judge(Observations seen) {
        Duration most = seen.limits().wholeEvent();
        long slowest = 0;
        long events = 0;
        Block slow = null;
        for (EventStream stream : seen.plainStreams()) {
            for (Block block : stream.blocks()) {
                if (block.dispatches()) {
                    events++;
                    long took = stream.arrivalOf(block.closed()) - stream.arrivalOf(block.start());
                    slow = took > slowest ? block : slow;
                    slowest = Math.max(slowest, took);
                }
            }
        }
        if (events == 0) {
            return Answers.nothing(seen, "whole event");
        }
        String actual = "the slowest of " + Answers.count(events, "event") + " took "
                + Answers.seconds(Duration.ofNanos(slowest)) + " from its first byte to its blank line, at most "
                + Answers.seconds(most);
        return slow != null && slowest > most.toNanos() ? Verdict.broken(actual, slow.span()) : Verdict.kept(actual);
    }
}
