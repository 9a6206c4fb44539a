package io.github.ssespec.checks.wire;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Block;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Line;
import io.github.ssespec.stream.Span;
import java.util.ArrayList;
import java.util.List;

/** What is worth knowing of a stream's bytes. */
final class Facts {

    private Facts() {}

    /** The standard keeps U+0000 in data; programs written in C may not. */
    static Verdict nul(Observations seen) {
        long count = 0;
        long data = 0;
        List<Span> evidence = new ArrayList<>();
        for (EventStream stream : Streams.of(seen)) {
            for (Line line : stream.lines()) {
                data += line.is("data") ? 1 : 0;
                if (line.is("data") && line.valueHolds(0)) {
                    count++;
                    if (evidence.size() < Verdict.MOST_EVIDENCE) {
                        evidence.add(line.span());
                    }
                }
            }
        }
        if (data == 0) {
            return Answers.nothing(seen, "data field");
        }
        return Verdict.fact(
                count == 0 ? "no U+0000 in data" : "U+0000 stands in " + Answers.count(count, "data line"), evidence);
    }

    /** Numbers of the watched stream. */
    static Verdict sizes(Observations seen) {
        EventStream stream = seen.stream(Question.WATCH)
                .orElseGet(() -> Streams.of(seen).stream().findFirst().orElse(null));
        if (stream == null || stream.size() == 0) {
            return Answers.nothing(seen, "byte");
        }
        long comments = 0;
        long dataBytes = 0;
        for (Line line : stream.lines()) {
            comments += line.isComment() ? 1 : 0;
            dataBytes += line.is("data") ? line.valueLength() : 0;
        }
        long events = 0;
        Block largest = null;
        for (Block block : stream.blocks()) {
            events += block.dispatches() ? 1 : 0;
            if (block.dispatches() && (largest == null || size(block) > size(largest))) {
                largest = block;
            }
        }
        String overhead =
                dataBytes == 0 ? "" : ", " + (stream.size() - dataBytes) * 100 / stream.size() + " % of them not data";
        return Verdict.fact(
                Answers.count(events, "event") + ", " + Answers.count(comments, "comment") + ", "
                        + Answers.count(stream.size(), "byte") + overhead
                        + (largest == null ? "" : "; the largest event has " + Answers.count(size(largest), "byte")),
                List.of());
    }

    private static int size(Block block) {
        return block.end() - block.start();
    }
}
