package io.github.ssespec.checks.wire;

import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.stream.Block;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Line;
import io.github.ssespec.wire.End;

/** "Once the end of the file is reached, any pending data must be discarded." */
final class TerminatedCheck {

    private TerminatedCheck() {}

    static Verdict judge(Observations seen) {
        Findings findings = new Findings("ended stream");
        boolean empty = false;
        for (EventStream stream : Streams.of(seen)) {
            if (stream.ended()) {
                empty |= stream.size() == 0;
                if (stream.size() > 0) {
                    findings.looked();
                    judge(stream, findings);
                }
            }
        }
        if (findings.nothingLooked()) {
            return empty
                    ? Verdict.noEvidence("the stream ended without a byte", null)
                    : Verdict.notApplicable(
                            cut(seen)
                                    ? "the stream was cut, and so did not end"
                                    : "the stream did not end while the kit watched");
        }
        return findings.verdict();
    }

    private static boolean cut(Observations seen) {
        return Streams.of(seen).stream()
                .map(stream -> stream.exchange().end())
                .anyMatch(end -> end == End.CUT || end == End.RESET);
    }

    private static void judge(EventStream stream, Findings findings) {
        Line rest = stream.rest().orElse(null);
        if (rest != null && !rest.isComment()) {
            findings.broken("the stream ends in mid-line: the line is discarded", rest.span());
            return;
        }
        Block last = null;
        for (Block block : stream.blocks()) {
            last = block;
        }
        if (last != null && !last.complete() && last.dataLines() > 0) {
            findings.broken("the stream ends without a blank line: its last event is discarded", last.span());
        }
    }
}
