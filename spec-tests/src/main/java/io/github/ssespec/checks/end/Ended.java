package io.github.ssespec.checks.end;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.EndOfStream;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The stream whose end was declared, as far as it was seen.
 *
 * @param event the declared event; empty as long as it was not dispatched
 * @param patience how long something that must come at once is waited for
 */
record Ended(EventStream stream, EndOfStream declared, Optional<Dispatched> event, Duration patience) {
    private static final String REMEDY = "give a longer --window";

    /** The verdict of {@code judge} on that stream, or why there is none to judge. */
    static Verdict judge(Observations seen, Function<Ended, Verdict> judge) {
        EndOfStream declared = seen.end().orElse(null);
        if (declared == null) {
            return Verdict.needsOption("no end of stream was declared", "--end-event or --end-data");
        }
        Question question = declared.elsewhere() == null ? Question.WATCH : Question.ENDING;
        return Answers.missing(seen, question).orElseGet(() -> {
            Exchange answer = seen.answer(question).orElseThrow();
            if (!answer.isEventStream()) {
                return Verdict.noEvidence(
                        Answers.status(answer) + " to " + answer.purpose() + ": no event stream", null);
            }
            return seen.stream(question)
                    .map(stream -> judge.apply(of(stream, declared, seen)))
                    .orElseGet(() -> Verdict.noEvidence(
                            Answers.header(answer, "Content-Encoding") + ": this the kit cannot decode", null));
        });
    }

    private static Ended of(EventStream stream, EndOfStream declared, Observations seen) {
        return new Ended(
                stream,
                declared,
                Dispatched.first(stream, declared::is),
                seen.limits().promptHead());
    }

    /** What was declared, as in {@code event: done}. */
    String name() {
        String data = declared.data() == null ? "" : "data: " + declared.data().replace("\n", "\\n");
        String type = declared.type() == null ? "" : "event: " + declared.type();
        return type + (type.isEmpty() || data.isEmpty() ? "" : ", ") + data;
    }

    Exchange exchange() {
        return stream.exchange();
    }

    /** Whether the kit left before the stream ended. */
    boolean open() {
        return exchange().end() == End.BY_KIT;
    }

    /** For how long the stream was watched after that moment. */
    Duration since(long moment) {
        return Duration.ofNanos(Math.max(0, exchange().times().ended() - moment));
    }

    /** The declared event had not come. */
    Verdict notYet() {
        return Verdict.noEvidence(
                open()
                        ? name() + " had not come in "
                                + Answers.seconds(exchange().watched())
                        : name() + " did not come",
                REMEDY);
    }

    /** The stream was still open. */
    Verdict stillOpen() {
        return Verdict.noEvidence(
                "the stream was still open when the kit left, after "
                        + Answers.seconds(exchange().watched()),
                REMEDY);
    }
}
