package io.github.ssespec.checks.resume;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.ForgedId;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Line;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import java.util.Optional;

/** Whoever can set Last-Event-ID must not be able to write a line of the stream with it (CWE-93). */
final class ReflectedIdCheck {

    private ReflectedIdCheck() {}

    static Verdict judge(Observations seen) {
        return forged(seen, Question.REFLECTED_ID)
                .or(() -> forged(seen, Question.FORGED_LINE))
                .orElseGet(() -> harmless(seen));
    }

    /** An event whose data is the mark has such a line, too. */
    private static Optional<Verdict> forged(Observations seen, Question question) {
        return seen.stream(question).flatMap(ReflectedIdCheck::forgedLine).map(line -> {
            String how = question == Question.FORGED_LINE
                    ? "a lone CR"
                    : ForgedId.believed(line.value().substring(ForgedId.MARK.length()));
            return Verdict.broken(
                    "what stood in Last-Event-ID came back as a field of its own; what did it: " + how, line.span());
        });
    }

    private static Optional<Line> forgedLine(EventStream stream) {
        for (Line line : stream.lines()) {
            if (isForged(line)) {
                return Optional.of(line);
            }
        }
        return stream.rest().filter(ReflectedIdCheck::isForged);
    }

    private static boolean isForged(Line line) {
        return line.isField() && line.value().startsWith(ForgedId.MARK);
    }

    private static Verdict harmless(Observations seen) {
        Exchange answer = seen.answer(Question.REFLECTED_ID).orElse(null);
        if (answer == null || answer.isBusy()) {
            return Answers.missing(seen, Question.REFLECTED_ID).orElseThrow();
        }
        if (answer.head().isEmpty()) {
            // Where no connection was made, the id was not what was refused.
            boolean refused = answer.end() != End.BY_KIT
                    && answer.times().sent() > answer.times().started();
            return refused
                    ? Verdict.kept("such an id is refused: " + Answers.noHead(answer))
                    : Verdict.noEvidence(Answers.noHead(answer), null);
        }
        if (!answer.isEventStream()) {
            return Verdict.kept("such an id gets no event stream: " + Answers.status(answer));
        }
        EventStream stream = seen.stream(Question.REFLECTED_ID).orElse(null);
        if (stream == null) {
            return Verdict.noEvidence(
                    Answers.header(answer, "Content-Encoding") + ": this the kit cannot decode", null);
        }
        return stream.size() == 0
                ? Verdict.noEvidence(
                        "nothing came in " + Answers.seconds(answer.watched()) + " on " + answer.purpose(),
                        "give a longer --window")
                : Verdict.kept("nothing of such an id comes back as a field or an event");
    }
}
