package io.github.ssespec.checks.http;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.FieldNames;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Line;
import java.util.ArrayList;
import java.util.List;

/** Whether what is called an event stream is one. */
final class StreamChecks {

    private StreamChecks() {}

    /** To the standard any text is a stream of fields; one without a single line that means anything is something else. */
    static Verdict isAStream(Observations seen) {
        long meaningful = 0;
        List<EventStream> others = new ArrayList<>();
        for (EventStream stream : seen.streams()) {
            long lines = meaningful(stream);
            meaningful += lines;
            if (isDocument(stream) || lines == 0 && (stream.error().isPresent() || !mayBecomeMeaningful(stream))) {
                others.add(stream);
            }
        }
        // Of a good stream that was only glanced at, a line that means nothing may be all that came.
        boolean good = meaningful > 0;
        others.removeIf(stream -> good
                && (!stream.ended() && !isDocument(stream) || stream.error().isPresent()));
        if (!others.isEmpty()) {
            EventStream other = others.get(0);
            if (other.error().isPresent()) {
                return Verdict.broken(
                        "the content is not what " + Answers.header(other.exchange(), "Content-Encoding")
                                + " claims: no client can read it ("
                                + other.error().get() + ")",
                        Answers.lines(other.exchange(), "content-encoding"));
            }
            return Verdict.broken(
                    meaningful(other) > 0
                            ? "it begins as a document of HTML, XML or JSON does"
                            : "no line of it is a comment or one of the fields data, event, id, retry",
                    other.span(0, Math.min(other.size(), 2000)));
        }
        return good
                ? Verdict.kept(Answers.count(meaningful, "comment and field line") + " seen")
                : Answers.nothing(seen, "comment or field line");
    }

    /** Documents of HTML, XML and JSON give themselves away at once, whatever lines like fields they hold. */
    private static boolean isDocument(EventStream stream) {
        for (int at = stream.startsWithBom() ? 3 : 0; at < stream.size(); at++) {
            byte b = stream.bytes()[at];
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return b == '<' || b == '{' || b == '[';
            }
        }
        return false;
    }

    private static long meaningful(EventStream stream) {
        long count = 0;
        for (Line line : stream.lines()) {
            count += means(line) ? 1 : 0;
        }
        // A name without a colon may go on.
        return count
                + stream.rest().filter(rest -> rest.hasColon() && means(rest)).stream()
                        .count();
    }

    private static boolean means(Line line) {
        return line.isComment() || line.isField() && FieldNames.meant(line);
    }

    /** Whether nothing came but blank lines and, perhaps, the beginning of a name or of a byte order mark. */
    private static boolean mayBecomeMeaningful(EventStream stream) {
        for (Line line : stream.lines()) {
            if (!line.isBlank()) {
                return false;
            }
        }
        return stream.ended()
                ? stream.rest().isEmpty()
                : stream.rest()
                        .map(rest -> "\\xEF\\xBB".startsWith(rest.span().text())
                                || FieldNames.KNOWN.stream().anyMatch(known -> known.startsWith(rest.name())))
                        .orElse(true);
    }
}
