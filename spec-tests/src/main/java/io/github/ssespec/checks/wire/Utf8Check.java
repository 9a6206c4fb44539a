package io.github.ssespec.checks.wire;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Notation;
import io.github.ssespec.stream.Span;
import io.github.ssespec.stream.Utf8Sequence;
import java.util.ArrayList;
import java.util.List;

/** "Streams must be decoded using the UTF-8 decode algorithm": every byte must make sense to it. */
final class Utf8Check {

    /** Bytes shown of the line before an ill-formed sequence. */
    private static final int CONTEXT = 60;

    private Utf8Check() {}

    static Verdict judge(Observations seen) {
        List<Span> wrong = new ArrayList<>();
        String first = "";
        long bytes = 0;
        long count = 0;
        for (EventStream stream : Streams.of(seen)) {
            bytes += stream.size();
            for (int at = next(stream, 0); at < stream.size(); at = next(stream, at)) {
                int length = -Utf8Sequence.length(stream.bytes(), at, stream.size());
                first = count++ == 0 ? describe(stream, at, length) : first;
                if (wrong.size() < Verdict.MOST_EVIDENCE) {
                    wrong.add(stream.span(at, at + length));
                }
                at += length;
            }
        }
        if (bytes == 0) {
            return Answers.nothing(seen, "byte");
        }
        return count == 0
                ? Verdict.kept(Answers.count(bytes, "byte") + " of well-formed UTF-8")
                : Verdict.broken(Answers.count(count, "ill-formed sequence") + "; " + first, wrong);
    }

    /** Where the next ill-formed sequence begins; one that the kit cut off itself is none. */
    private static int next(EventStream stream, int from) {
        int at = from;
        while (at < stream.size()) {
            int length = Utf8Sequence.length(stream.bytes(), at, stream.size());
            boolean unfinished = at - length == stream.size() && !stream.ended();
            if (length < 0 && !unfinished) {
                return at;
            }
            at += Math.abs(length);
        }
        return at;
    }

    private static String describe(EventStream stream, int at, int length) {
        StringBuilder hex = new StringBuilder();
        for (int i = at; i < at + length; i++) {
            hex.append(String.format("%02X ", stream.bytes()[i] & 0xFF));
        }
        int from = at;
        while (from > 0 && stream.bytes()[from - 1] != '\n' && stream.bytes()[from - 1] != '\r') {
            from--;
        }
        // A line that had to be cut to be shown could begin with a part of a secret.
        from = at - from > CONTEXT ? at : from;
        return hex + (length > 1 ? "are" : "is") + " no UTF-8 in '" + Notation.show(stream.bytes(), from, at + length)
                + "': clients read U+FFFD";
    }
}
