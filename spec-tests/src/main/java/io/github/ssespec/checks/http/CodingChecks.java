package io.github.ssespec.checks.http;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Block;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.wire.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Content codings: none where none was asked for, and none that holds events back. */
final class CodingChecks {
    private static final Set<String> DECODED = Set.of("gzip", "x-gzip", "deflate");

    private CodingChecks() {}

    /** The kit asks with {@code Accept-Encoding: identity}. */
    static Verdict identity(Observations seen) {
        Exchange answer = seen.answer(Question.WATCH).orElse(seen.probe().answer());
        if (answer.head().isEmpty()) {
            return Verdict.noEvidence(Answers.noHead(answer), null);
        }
        return answer.contentCodings().isEmpty()
                ? Verdict.kept("no Content-Encoding")
                : Verdict.broken(
                        "asked with Accept-Encoding: identity, answered with "
                                + Answers.header(answer, "Content-Encoding"),
                        Answers.lines(answer, "content-encoding"));
    }

    /** A compressor that is not flushed after each event holds events back. */
    static Verdict flush(Observations seen) {
        return Answers.missing(seen, Question.COMPRESSED).orElseGet(() -> compressed(seen));
    }

    private static Verdict compressed(Observations seen) {
        Exchange answer = seen.answer(Question.COMPRESSED).orElseThrow();
        Exchange refused = seen.answer(Question.GZIP_REFUSED).orElse(null);
        if (refused != null && refused.contentCodings().stream().anyMatch(c -> c.endsWith("gzip"))) {
            return Verdict.broken(
                    "asked with Accept-Encoding: gzip;q=0, answered with gzip",
                    Answers.lines(refused, "content-encoding"));
        }
        List<String> codings = answer.contentCodings();
        if (codings.isEmpty() || codings.equals(List.of("identity"))) {
            return Verdict.notApplicable("offered gzip and deflate, the server compressed with neither");
        }
        if (codings.size() > 1 || !DECODED.contains(codings.get(0))) {
            return Verdict.noEvidence(
                    Answers.header(answer, "Content-Encoding") + ": this the kit cannot decode", null);
        }
        EventStream stream = seen.stream(Question.COMPRESSED).orElse(null);
        if (stream == null) {
            return Verdict.noEvidence("the compressed answer was no event stream", null);
        }
        if (stream.error().isPresent()) {
            return Verdict.broken(
                    "it cannot be decompressed: " + stream.error().get(), Answers.lines(answer, "content-encoding"));
        }
        return flushed(seen, stream);
    }

    private static Verdict flushed(Observations seen, EventStream compressed) {
        Exchange answer = compressed.exchange();
        Duration comparable = answer.watched().minus(seen.limits().flush());
        int plain = seen.plainStreams().stream()
                .mapToInt(stream -> eventsWithin(stream, comparable))
                .max()
                .orElse(0);
        int decoded = eventsWithin(compressed, answer.watched());
        String actual = "in " + Answers.seconds(answer.watched()) + " "
                + Answers.count(decoded, "event") + " could be decompressed, "
                + plain + " came uncompressed in that time less " + Answers.seconds(seen.limits().flush());
        if (decoded < plain && (decoded == 0 || decoded < plain / 2)) {
            return Verdict.broken(actual, Answers.lines(answer, "content-encoding"));
        }
        List<String> vary = answer.head().orElseThrow().members("vary");
        if (!vary.contains("accept-encoding") && !vary.contains("*")) {
            return Verdict.broken(
                    Answers.header(answer, "Content-Encoding") + " without Vary: Accept-Encoding",
                    Answers.lines(answer, "content-encoding"));
        }
        return decoded > 0 ? Verdict.kept(actual) : Verdict.noEvidence("no event came, compressed or not", "a longer --window");
    }

    private static int eventsWithin(EventStream stream, Duration sinceHead) {
        Long head = stream.exchange().times().head();
        int count = 0;
        for (Block block : stream.blocks()) {
            if (block.dispatches() && head != null && stream.arrivalOf(block.end()) - head <= sinceHead.toNanos()) {
                count++;
            }
        }
        return count;
    }
}
