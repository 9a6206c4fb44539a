package io.github.ssespec.checks.wire;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Line;
import io.github.ssespec.stream.LineEnd;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether a stream keeps to one kind of line ending. */
final class LineEndCheck {

    private LineEndCheck() {}

    static Verdict judge(Observations seen) {
        Map<LineEnd, Long> all = new EnumMap<>(LineEnd.class);
        for (EventStream stream : Streams.of(seen)) {
            Map<LineEnd, Long> counts = new EnumMap<>(LineEnd.class);
            Line other = null;
            LineEnd first = null;
            for (Line line : stream.lines()) {
                if (line.mayEndInCrLf()) {
                    continue;
                }
                first = first == null ? line.lineEnd() : first;
                other = other == null && line.lineEnd() != first ? line : other;
                counts.merge(line.lineEnd(), 1L, Long::sum);
            }
            if (other != null) {
                return Verdict.broken(
                        text(counts) + "; the first to differ is line " + other.number(),
                        stream.span(other.start(), other.end() + (other.lineEnd() == LineEnd.CRLF ? 2 : 1)));
            }
            if (counts.values().stream().anyMatch(count -> count > 1)) {
                counts.forEach((end, count) -> all.merge(end, count, Long::sum));
            }
        }
        return all.isEmpty() ? Answers.nothing(seen, "second line") : Verdict.kept(text(all));
    }

    static String text(Map<LineEnd, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> Answers.count(entry.getValue(), "line") + " with "
                        + entry.getKey().label())
                .collect(Collectors.joining(", "));
    }
}
