package io.github.ssespec.checks.http;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.FieldNames;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Line;
import java.util.Optional;

/** Whether what is called an event stream is one. */
final class StreamChecks {

    private StreamChecks() {}

    /** To the standard any text is a stream of fields; one without a single line that means anything is something else. */
    static Verdict isAStream(Observations seen) {
        int meaningful = 0;
        EventStream other = null;
        for (EventStream stream : seen.streams()) {
            int lines = meaningful(stream);
            meaningful += lines;
            if (lines == 0 && other == null && hasText(stream)) {
                other = stream;
            }
        }
        if (other != null) {
            return Verdict.broken(
                    "no line of it is a comment or one of the fields data, event, id, retry",
                    other.span(0, Math.min(other.size(), 2000)));
        }
        return meaningful > 0
                ? Verdict.kept(Answers.count(meaningful, "comment and field line") + " seen")
                : Verdict.noEvidence("nothing came on the stream", "a longer --window");
    }

    private static int meaningful(EventStream stream) {
        int count = 0;
        for (Line line : stream.lines()) {
            if (line.isComment() || line.isField() && FieldNames.meant(line)) {
                count++;
            }
        }
        Optional<Line> rest = stream.rest();
        return count + (rest.isPresent() && mayBecomeMeaningful(rest.get()) ? 1 : 0);
    }

    private static boolean mayBecomeMeaningful(Line rest) {
        return rest.isComment()
                || FieldNames.meant(rest)
                || !rest.hasColon() && FieldNames.KNOWN.stream().anyMatch(known -> known.startsWith(rest.name()));
    }

    private static boolean hasText(EventStream stream) {
        for (Line line : stream.lines()) {
            if (!line.isBlank()) {
                return true;
            }
        }
        return stream.rest().isPresent();
    }
}
