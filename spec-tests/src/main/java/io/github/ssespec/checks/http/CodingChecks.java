package io.github.ssespec.checks.http;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Block;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.wire.Exchange;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Content codings: none where none was asked for, and none that holds events back. */
final class CodingChecks {
    private static final Set<String> OFFERED = Set.of("gzip", "x-gzip", "deflate");
    private static final Set<String> OTHERS = Set.of("br", "zstd", "compress", "x-compress");
    private static final String IDENTITY = "identity";

    private CodingChecks() {}

    /** The kit asks with {@code Accept-Encoding: identity}, but for the questions about compression. */
    static Verdict identity(Observations seen) {
        for (Exchange answer : seen.exchanges()) {
            List<String> codings = answer.contentCodings();
            boolean asked = answer.request().headers().stream()
                    .anyMatch(h -> h.name().equalsIgnoreCase("Accept-Encoding")
                            && h.value().equals(IDENTITY));
            if (answer.isEventStream() && (asked && !codings.isEmpty() || codings.contains(IDENTITY))) {
                return Verdict.broken(
                        asked(answer) + ", answered with " + Answers.header(answer, "Content-Encoding"),
                        Answers.lines(answer, "content-encoding"));
            }
        }
        return Verdict.kept("no Content-Encoding where none was asked for");
    }

    private static String asked(Exchange answer) {
        return "asked with "
                + answer.request().headers().stream()
                        .filter(h -> h.name().equalsIgnoreCase("Accept-Encoding"))
                        .map(h -> h.name() + ": " + h.value())
                        .findFirst()
                        .orElse("no Accept-Encoding");
    }

    /** A compressor that is not flushed after each event holds events back. */
    static Verdict flush(Observations seen) {
        return Answers.missing(seen, Question.COMPRESSED)
                .or(() -> unacceptable(seen, Question.GZIP_REFUSED, OFFERED))
                .or(() -> unacceptable(seen, Question.GZIP_REFUSED, OTHERS))
                .or(() -> unacceptable(seen, Question.COMPRESSED, OTHERS))
                .orElseGet(() -> compressed(seen));
    }

    /** "If the representation's content coding is one of the content codings listed … it is acceptable" (9110, 12.5.3). */
    private static Optional<Verdict> unacceptable(Observations seen, Question question, Set<String> codings) {
        return seen.answer(question)
                .filter(Exchange::isEventStream)
                .filter(answer -> answer.contentCodings().stream().anyMatch(codings::contains))
                .map(answer -> Verdict.broken(
                        asked(answer) + ", answered with " + Answers.header(answer, "Content-Encoding"),
                        Answers.lines(answer, "content-encoding")));
    }

    private static Verdict compressed(Observations seen) {
        Exchange answer = seen.answer(Question.COMPRESSED).orElseThrow();
        if (answer.contentCodings().stream().noneMatch(OFFERED::contains)) {
            return Verdict.notApplicable("offered gzip and deflate, the server compressed with neither");
        }
        EventStream stream = seen.stream(Question.COMPRESSED).orElse(null);
        if (stream == null) {
            return Verdict.noEvidence(
                    Answers.header(answer, "Content-Encoding") + ": this the kit cannot decode", null);
        }
        if (stream.error().isPresent()) {
            return Verdict.broken(
                    "it cannot be decompressed: " + stream.error().get(), Answers.lines(answer, "content-encoding"));
        }
        List<String> vary = answer.head().orElseThrow().members("vary");
        if (!vary.contains("accept-encoding") && !vary.contains("*")) {
            return Verdict.broken(
                    Answers.header(answer, "Content-Encoding") + " without Vary: Accept-Encoding",
                    Answers.lines(answer, "content-encoding"));
        }
        return flushed(seen, stream);
    }

    /**
     * Held back are events if uncompressed ones come one by one and compressed ones all at once or not at all, or if on
     * every uncompressed stream one comes with the head and on the compressed one it does not.
     */
    private static Verdict flushed(Observations seen, EventStream compressed) {
        Exchange answer = compressed.exchange();
        Duration lag = seen.limits().flush();
        List<EventStream> plain = seen.plainStreams();
        int most = plain.stream()
                .mapToInt(stream -> arrivals(stream, answer.watched().minus(lag)))
                .max()
                .orElse(0);
        int decoded = arrivals(compressed, answer.watched());
        Duration early = seen.limits().glance();
        boolean everyPlainIsEarly = plain.size() > 1 && plain.stream().allMatch(stream -> arrivals(stream, early) > 0);
        boolean late = everyPlainIsEarly && arrivals(compressed, early.plus(lag)) == 0;
        String actual = "in " + Answers.seconds(answer.watched()) + " " + Answers.count(decoded, "time")
                + " an event could be decompressed; uncompressed one came " + Answers.count(most, "time")
                + " in that time less " + Answers.seconds(lag);
        if (late || most > 1 && decoded * 2 < most) {
            return Verdict.broken(actual, Answers.lines(answer, "content-encoding"));
        }
        return decoded > 0
                ? Verdict.kept(actual)
                : Verdict.noEvidence(actual + ": too few to tell", "give a longer --window");
    }

    /** At how many different times an event became whole, from the head on. */
    private static int arrivals(EventStream stream, Duration sinceHead) {
        Long head = stream.exchange().times().head();
        Set<Long> times = new HashSet<>();
        for (Block block : stream.blocks()) {
            if (block.dispatches() && head != null) {
                long time = stream.arrivalOf(block.closed());
                if (time - head <= sinceHead.toNanos()) {
                    times.add(time);
                }
            }
        }
        return times.size();
    }
}
