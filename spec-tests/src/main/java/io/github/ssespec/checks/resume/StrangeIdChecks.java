package io.github.ssespec.checks.resume;

import static io.github.ssespec.observe.Question.AHEAD_ID;
import static io.github.ssespec.observe.Question.EMPTY_ID;
import static io.github.ssespec.observe.Question.FRESH;
import static io.github.ssespec.observe.Question.RESUME;
import static io.github.ssespec.observe.Question.UNKNOWN_ID;
import static io.github.ssespec.observe.Question.UTF8_ID;
import static io.github.ssespec.observe.Question.WATCH;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.wire.Exchange;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of a client that comes with an id which is empty, unknown, far ahead, or not ASCII. */
final class StrangeIdChecks {
    /** Events that have to be missed before a stream counts as silenced: one may be late. */
    private static final int SILENCED = 2;

    private StrangeIdChecks() {}

    /** Servers that read an empty header as the number 0 send everything again. */
    static Verdict empty(Observations seen) {
        return IdAnswers.unanswered(seen, EMPTY_ID).orElseGet(() -> {
            Exchange answer = seen.answer(EMPTY_ID).orElseThrow();
            if (!answer.isEventStream()) {
                return Verdict.broken("it gets " + IdAnswers.what(answer), Answers.statusLine(answer));
            }
            Set<String> fresh = ids(Resumed.events(seen, FRESH));
            Set<String> old = ids(Resumed.events(seen, WATCH).stream()
                    .filter(event -> event.arrival() < answer.times().sent())
                    .toList());
            List<Dispatched> again = Resumed.events(seen, EMPTY_ID).stream()
                    .filter(event -> event.id() != null && old.contains(event.id()) && !fresh.contains(event.id()))
                    .toList();
            // A lone one may have come between this request and the fresh one.
            boolean comparable = seen.stream(FRESH).isPresent();
            if (comparable && again.size() >= SILENCED) {
                return Verdict.broken(
                        Answers.count(again.size(), "earlier event")
                                + " came again, which a request without it does not get",
                        again.stream().map(Dispatched::span).toList());
            }
            return silenced(seen, EMPTY_ID).orElseGet(() -> Verdict.kept("it gets what a request without it gets"));
        });
    }

    private static Set<String> ids(List<Dispatched> events) {
        Set<String> ids = new HashSet<>();
        events.stream().filter(event -> event.id() != null).forEach(event -> ids.add("" + event.id()));
        return ids;
    }

    static Verdict unknown(Observations seen) {
        return working(seen, UNKNOWN_ID)
                .orElseGet(() -> Verdict.kept(
                        "it gets " + Answers.status(seen.answer(UNKNOWN_ID).orElseThrow())));
    }

    /** A server that waits for its counter to reach a number waits for ever. */
    static Verdict ahead(Observations seen) {
        return working(seen, AHEAD_ID).orElseGet(() -> {
            Exchange answer = seen.answer(AHEAD_ID).orElseThrow();
            int came = Resumed.events(seen, AHEAD_ID).size();
            if (answer.status() == 204 || came > 0) {
                return Verdict.kept(
                        "it gets " + Answers.status(answer) + (came > 0 ? " and " + Answers.count(came, "event") : ""));
            }
            return Verdict.noEvidence("no event came meanwhile", "give a longer --window");
        });
    }

    /** The verdict where an id brings no stream that works, or where that cannot be told. */
    private static Optional<Verdict> working(Observations seen, Question question) {
        return IdAnswers.unanswered(seen, question).or(() -> {
            Exchange answer = seen.answer(question).orElseThrow();
            if (answer.status() == 204) {
                return Optional.empty();
            }
            return answer.isEventStream()
                    ? silenced(seen, question)
                    : Optional.of(Verdict.broken("it gets " + IdAnswers.what(answer), Answers.statusLine(answer)));
        });
    }

    private static Optional<Verdict> silenced(Observations seen, Question question) {
        EventStream stream = seen.stream(question).orElse(null);
        Long head = stream == null ? null : stream.exchange().times().head();
        if (stream == null || head == null || !Dispatched.of(stream).isEmpty()) {
            return Optional.empty();
        }
        long glance = seen.limits().glance().toNanos();
        List<Dispatched> missed = Resumed.events(seen, WATCH).stream()
                .filter(event -> event.arrival() > head + glance
                        && event.arrival() < stream.exchange().times().ended() - glance)
                .toList();
        return missed.size() < SILENCED
                ? Optional.empty()
                : Optional.of(Verdict.broken(
                        "it gets a stream on which nothing comes, while " + Answers.count(missed.size(), "event")
                                + " came on another",
                        missed.stream().map(Dispatched::span).toList()));
    }

    /** "encoded as UTF-8": a server that reads the header as ISO-8859-1 knows no such id. */
    static Verdict utf8(Observations seen) {
        if (seen.answer(UTF8_ID).isEmpty()
                && seen.stream(WATCH).isPresent()
                && !ids(Resumed.events(seen, WATCH)).isEmpty()) {
            return Verdict.notApplicable("no id holds more than ASCII");
        }
        return IdAnswers.unanswered(seen, UTF8_ID).orElseGet(() -> {
            Exchange answer = seen.answer(UTF8_ID).orElseThrow();
            String id = Resumed.lastEventId(answer);
            if (!answer.isEventStream() && answer.status() != 204) {
                return Verdict.broken("'" + id + "' gets " + IdAnswers.what(answer), Answers.statusLine(answer));
            }
            boolean understood = replays(seen, UTF8_ID);
            if (understood) {
                return Verdict.kept("what came after '" + id + "' is replayed");
            }
            boolean otherwise = replays(seen, RESUME)
                    && !Resumed.lastEventId(seen.answer(RESUME).orElseThrow()).equals(id);
            return otherwise
                    ? Verdict.broken(
                            "what came after '" + id + "' is not replayed, what came after another id is",
                            Answers.statusLine(answer))
                    : Verdict.noEvidence("nothing is replayed", null);
        });
    }

    private static boolean replays(Observations seen, Question question) {
        return Resumed.of(seen, question)
                .map(resumed -> new Replay(resumed, seen.limits()).kind())
                .map(kind -> kind == Replay.Kind.CONTINUED || kind == Replay.Kind.STARTED_OVER)
                .orElse(false);
    }
}
