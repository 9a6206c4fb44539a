package io.github.ssespec.checks.resume;

import static io.github.ssespec.observe.Question.FRESH;
import static io.github.ssespec.observe.Question.WATCH;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.wire.Exchange;
import java.util.List;
import java.util.Optional;

/** What may keep a request with a Last-Event-ID from being judged, in the same words for every check of it. */
final class IdAnswers {

    private IdAnswers() {}

    /** The verdict where such a question was not asked, or brought no head; empty where there is one to judge. */
    static Optional<Verdict> unanswered(Observations seen, Question question) {
        Exchange answer = seen.answer(question).orElse(null);
        if (answer == null && seen.notAsked(question).isEmpty()) {
            return Optional.of(nothingToAskWith(seen));
        }
        boolean others = seen.answer(FRESH).flatMap(Exchange::head).isPresent();
        if (answer != null && answer.head().isEmpty() && others) {
            return Optional.of(
                    Verdict.broken(Answers.noHead(answer) + "; without the header it is answered", List.of()));
        }
        return Answers.missing(seen, question);
    }

    private static Verdict nothingToAskWith(Observations seen) {
        EventStream stream = seen.stream(WATCH).orElse(null);
        if (stream == null) {
            return Verdict.noEvidence("the stream could not be watched", null);
        }
        List<Dispatched> events = Dispatched.of(stream);
        if (stream.exchange().contentCodings().stream().anyMatch(coding -> !coding.equals("identity"))) {
            return Verdict.noEvidence(
                    Answers.header(stream.exchange(), "Content-Encoding")
                            + " though none was asked for: the kit resumes no compressed stream",
                    null);
        }
        if (events.isEmpty()) {
            return Answers.nothing(seen, "event");
        }
        List<String> ids = events.stream()
                .filter(event -> event.id() != null)
                .map(event -> "" + event.id())
                .toList();
        if (ids.isEmpty()) {
            return Verdict.notApplicable("no event carries an id");
        }
        return ids.size() == 1
                ? Verdict.noEvidence("only one event with an id came in time", "give a longer --window")
                : Verdict.notApplicable("no id is such that this could be asked");
    }

    /** {@code 404 Not Found}, or the type that is none of a stream. */
    static String what(Exchange answer) {
        return answer.status() == 200 ? "200 with " + Answers.header(answer, "Content-Type") : Answers.status(answer);
    }
}
