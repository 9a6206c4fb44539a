package io.github.ssespec.checks.time;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Block;
import io.github.ssespec.stream.EventStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A buffer that is sent when it is full gives itself away: bursts of one constant size, each ending in the middle of an
 * event whose rest comes only with the next. Bursts alone may be the source's.
 */
final class BufferCheck {
    /** Bursts of one size, each cutting an event, that are taken for no accident. */
    private static final int PROOF = 3;

    private BufferCheck() {}

    static Verdict judge(Observations seen) {
        EventStream stream = seen.stream(Question.WATCH).orElse(null);
        if (stream == null || stream.size() == 0) {
            return Answers.nothing(seen, "byte");
        }
        List<Integer> bursts = bursts(stream, seen.limits().pause().toNanos());
        if (bursts.size() < PROOF) {
            return Verdict.noEvidence(
                    "too little came in bursts to tell a buffer from the source", "give a longer --window");
        }
        for (int first = 0; first + PROOF <= bursts.size(); first++) {
            int from = start(bursts, first);
            int size = bursts.get(first) - from;
            int last = bursts.get(first + PROOF - 1);
            int begin = first;
            boolean full = IntStream.range(begin, begin + PROOF)
                    .allMatch(i -> bursts.get(i) - start(bursts, i) == size && cutsAnEvent(stream, bursts.get(i)));
            if (full) {
                return Verdict.broken(
                        PROOF + " bursts of " + Answers.count(size, "byte")
                                + " each, ending in mid-event: a buffer holds events back",
                        stream.span(from, last));
            }
        }
        return Verdict.kept(Answers.count(bursts.size(), "burst") + ", none of which a buffer cut");
    }

    private static int start(List<Integer> bursts, int index) {
        return index == 0 ? 0 : bursts.get(index - 1);
    }

    /** Where bursts end that are followed by a pause and another burst. */
    private static List<Integer> bursts(EventStream stream, long pause) {
        List<Integer> ends = new ArrayList<>();
        long last = stream.arrivalOf(0);
        for (int at = 1; at < stream.size(); at++) {
            long arrival = stream.arrivalOf(at);
            if (arrival - last >= pause) {
                ends.add(at);
            }
            last = arrival;
        }
        return ends;
    }

    private static boolean cutsAnEvent(EventStream stream, int at) {
        for (Block block : stream.blocks()) {
            if (block.start() < at && at <= block.closed()) {
                return true;
            }
        }
        return false;
    }
}
