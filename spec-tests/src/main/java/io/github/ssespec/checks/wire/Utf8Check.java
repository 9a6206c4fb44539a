package io.github.ssespec.checks.wire;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Utf8Sequence;

/** "Streams must be decoded using the UTF-8 decode algorithm": every byte must make sense to it. */
final class Utf8Check {

    private Utf8Check() {}

    static Verdict judge(Observations seen) {
        Findings findings = new Findings("ill-formed sequence");
        long bytes = 0;
        for (EventStream stream : Streams.of(seen)) {
            bytes += stream.size();
            scan(stream, findings);
        }
        if (bytes == 0) {
            return Streams.silent(seen, "byte");
        }
        return findings.kept()
                ? Verdict.kept(Answers.count(bytes, "byte") + " of well-formed UTF-8")
                : findings.verdict();
    }

    private static void scan(EventStream stream, Findings findings) {
        byte[] bytes = stream.bytes();
        for (int at = 0; at < stream.size(); ) {
            int length = Utf8Sequence.length(bytes, at, stream.size());
            boolean unfinished = at - length == stream.size() && !stream.ended();
            if (length < 0 && !unfinished) {
                findings.looked();
                findings.broken(describe(bytes, at, -length), stream.span(at, at - length));
            }
            at += Math.abs(length);
        }
    }

    private static String describe(byte[] bytes, int at, int length) {
        StringBuilder hex = new StringBuilder();
        for (int i = at; i < at + length; i++) {
            hex.append(String.format("%02X ", bytes[i] & 0xFF));
        }
        return hex + (length > 1 ? "are" : "is") + " no UTF-8: clients read U+FFFD";
    }
}
