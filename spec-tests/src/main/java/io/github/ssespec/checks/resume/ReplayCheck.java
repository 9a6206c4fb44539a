package io.github.ssespec.checks.resume;

import static io.github.ssespec.observe.Question.RESUME;
import static io.github.ssespec.observe.Question.RESUME_AGAIN;
import static io.github.ssespec.observe.Question.RESUME_OTHER;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.drive.Pulse;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.wire.Exchange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a client that comes back gets what it missed. */
final class ReplayCheck {

    private ReplayCheck() {}

    static Verdict replay(Observations seen) {
        Verdict first = replay(seen, RESUME);
        if (seen.answer(RESUME_OTHER).isEmpty() || first.outcome() == Outcome.BROKEN) {
            return first;
        }
        Verdict second = replay(seen, RESUME_OTHER);
        Replay.Kind one = kind(seen, RESUME);
        Replay.Kind other = kind(seen, RESUME_OTHER);
        if (one == Replay.Kind.NOTHING && other == Replay.Kind.CONTINUED && replays(seen, RESUME_OTHER)) {
            return Verdict.broken(first.actual() + "; after another id it is replayed", first.evidence());
        }
        if (one == Replay.Kind.CONTINUED && other == Replay.Kind.NOTHING && isFair(seen)) {
            // What is no longer held may be announced in many ways; silence is none of them.
            return replays(seen, RESUME)
                    ? Verdict.broken(second.actual() + "; after another id it is replayed", second.evidence())
                    : second;
        }
        return second.outcome() == Outcome.BROKEN ? second : first;
    }

    /** An id that the kit has given says nothing of how the subject treats those that it gives itself. */
    private static boolean isFair(Observations seen) {
        return isOwn(seen, RESUME_OTHER) || !isOwn(seen, RESUME);
    }

    private static boolean isOwn(Observations seen, Question question) {
        return seen.answer(question)
                .map(Resumed::lastEventId)
                .map(id -> !id.startsWith(Pulse.ID))
                .orElse(false);
    }

    private static Replay.@Nullable Kind kind(Observations seen, Question question) {
        return Resumed.of(seen, question)
                .map(resumed -> new Replay(resumed, seen.limits()).kind())
                .orElse(null);
    }

    private static boolean replays(Observations seen, Question question) {
        return Resumed.of(seen, question)
                .map(resumed -> !resumed.replayed().isEmpty())
                .orElse(false);
    }

    private static Verdict replay(Observations seen, Question question) {
        return IdAnswers.unanswered(seen, question).orElseGet(() -> {
            Exchange answer = seen.answer(question).orElseThrow();
            String id = Resumed.lastEventId(answer);
            if (answer.status() == 204 || answer.status() >= 400 && answer.status() < 500) {
                return Verdict.kept("the gap after '" + id + "' is announced by " + Answers.status(answer));
            }
            if (!answer.isEventStream()) {
                return Verdict.broken(
                        "asked for what came after '" + id + "': " + IdAnswers.what(answer),
                        Answers.statusLine(answer));
            }
            return Resumed.of(seen, question)
                    .map(resumed -> judge(new Replay(resumed, seen.limits())))
                    .orElseGet(() -> Verdict.noEvidence("what came cannot be compared", null));
        });
    }

    private static Verdict judge(Replay replay) {
        return switch (replay.kind()) {
            case CONTINUED, STARTED_OVER, ANNOUNCED -> Verdict.kept(replay.text());
            case IGNORED ->
                Verdict.concern(
                        replay.text() + ": whatever its Last-Event-ID is, a client gets again what it had",
                        replay.evidence());
            case NOTHING -> Verdict.concern(replay.text(), replay.evidence());
            case UNKNOWN -> Verdict.noEvidence(replay.text(), "give a longer --window");
            case WRONG -> Verdict.broken(replay.text(), replay.evidence());
        };
    }

    /** A history that is used up by reading it serves one client and no other. */
    static Verdict repeatable(Observations seen) {
        Optional<Verdict> missing =
                IdAnswers.unanswered(seen, RESUME).or(() -> IdAnswers.unanswered(seen, RESUME_AGAIN));
        if (missing.isPresent()) {
            return missing.get();
        }
        Exchange first = seen.answer(RESUME).orElseThrow();
        Exchange second = seen.answer(RESUME_AGAIN).orElseThrow();
        if (!Resumed.lastEventId(first).equals(Resumed.lastEventId(second))) {
            return Verdict.noEvidence("the same id could not be asked for twice", null);
        }
        if (first.status() != second.status()) {
            return Verdict.broken(
                    "the first time " + Answers.status(first) + ", the second time " + Answers.status(second),
                    List.of(Answers.statusLine(first), Answers.statusLine(second)));
        }
        Resumed one = Resumed.of(seen, RESUME).orElse(null);
        Resumed two = Resumed.of(seen, RESUME_AGAIN).orElse(null);
        if (one == null || two == null) {
            return Verdict.notApplicable("nothing is replayed: " + IdAnswers.what(first));
        }
        if (announces(seen, one) || announces(seen, two)) {
            return Verdict.notApplicable("a gap is announced: what is left of the history may differ");
        }
        List<Dispatched> before = one.replayed();
        // What happened between the two requests is not the same to both.
        List<Dispatched> after = two.replayed().stream()
                .filter(event -> one.wasThere(two.place(event)))
                .toList();
        if (before.isEmpty() && after.isEmpty()) {
            return Verdict.notApplicable("nothing is replayed");
        }
        boolean same = same(before, after);
        Resumed shorter = before.size() < after.size() ? one : two;
        if (!same && !shorter.hadTime(seen.limits().flush())) {
            return Verdict.noEvidence(
                    "the stream from '" + shorter.id() + "' was open for "
                            + Answers.seconds(shorter.answer().watched()) + " only",
                    "give a longer --window");
        }
        return same
                ? Verdict.kept(Answers.count(before.size(), "event") + " after '" + one.id() + "', both times")
                : Verdict.broken(
                        "after '" + one.id() + "' came " + Answers.count(before.size(), "event") + " the first time, "
                                + Answers.count(after.size(), "event") + " the second time"
                                + (before.size() == after.size() ? ", and they differ" : ""),
                        (before.isEmpty() ? after : before)
                                .stream().map(Dispatched::span).toList());
    }

    private static boolean announces(Observations seen, Resumed resumed) {
        return new Replay(resumed, seen.limits()).kind() == Replay.Kind.ANNOUNCED;
    }

    private static boolean same(List<Dispatched> before, List<Dispatched> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).sameAs(after.get(i))) {
                return false;
            }
        }
        return true;
    }
}
