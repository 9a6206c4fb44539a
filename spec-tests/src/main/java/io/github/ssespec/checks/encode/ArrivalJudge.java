package io.github.ssespec.checks.encode;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.checks.driven.Published;
import io.github.ssespec.checks.driven.Shown;
import io.github.ssespec.drive.Driven;
import io.github.ssespec.drive.Passage;
import io.github.ssespec.drive.Publication;
import io.github.ssespec.drive.Sent;
import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.Span;
import java.util.List;
import java.util.Optional;

/** Judges a legitimate value: the subject takes it, and each subscriber gets it as it was, and nothing more of it. */
final class ArrivalJudge implements Published.Judge {

    /** What is wrong with the arrival of a publication at one subscriber, if anything. */
    @FunctionalInterface
    interface Arrived {
        Optional<String> wrong(Driven driven, Passage passage);
    }

    private static final String JSON = "the subject encodes data as JSON: if that is meant, give --data-json";

    private final Arrived arrived;

    ArrivalJudge(Arrived arrived) {
        this.arrived = arrived;
    }

    @Override
    public Verdict judge(Driven driven, Sent sent, List<Passage> passages) {
        String what = told(sent.publication());
        if (sent.refused()) {
            return Verdict.concern(what + " is refused: " + Answers.status(sent.answer()), List.of());
        }
        Optional<String> strange = sent.strange();
        if (strange.isPresent()) {
            return Verdict.noEvidence("given " + what + ", " + strange.get(), null);
        }
        if (!sent.accepted()) {
            return Verdict.broken(
                    what + " gets " + Answers.status(sent.answer()) + " from the publish hook", List.of());
        }
        if (passages.isEmpty()) {
            return driven.sent().stream().anyMatch(s -> s.probe() == null)
                            && driven.subscribers().isEmpty()
                    ? Verdict.noEvidence("no subscriber was there", null)
                    : Verdict.noEvidence("no subscriber had a stream when it was published", null);
        }
        for (Passage passage : passages) {
            if (Arrival.overtaken(driven, passage)) {
                return Verdict.blockedBy("fan.order", what + " came behind the event that was published after it");
            }
            Optional<String> wrong = arrived.wrong(driven, passage).or(() -> more(passage));
            if (wrong.isPresent()) {
                Verdict broken = Verdict.broken(what + ": " + wrong.get(), evidence(passage));
                return Arrival.asJson(passage) ? broken.remedy(JSON) : broken;
            }
        }
        return Verdict.kept(what + " arrives at each of " + Answers.count(passages.size(), "subscriber"));
    }

    /** A part of the value that came loose, in an event of its own or in the sentinel behind. */
    private static Optional<String> more(Passage passage) {
        String mark =
                passage.sent().probe() == null ? "" : passage.sent().probe().mark();
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        List<Dispatched> holding = passage.events().stream()
                .filter(event -> event.data().contains(mark))
                .toList();
        if (holding.size() > 1) {
            return Optional.of(
                    "besides it came the event " + Shown.text(holding.get(1).data()));
        }
        return passage.closed() && passage.behind().data().contains(mark)
                ? Optional.of("a part of it came in the next event: "
                        + Shown.text(passage.behind().data()))
                : Optional.empty();
    }

    private static List<Span> evidence(Passage passage) {
        if (passage.lines().isEmpty()) {
            return List.of(passage.behind().span());
        }
        int from = passage.lines().get(0).start();
        int to = Math.max(
                from,
                passage.closed() ? passage.behind().start() : passage.stream().size());
        return List.of(passage.stream().span(from, to));
    }

    private static String told(Publication publication) {
        StringBuilder told = new StringBuilder();
        publication
                .values()
                .forEach((field, value) -> told.append(told.isEmpty() ? "" : ", ")
                        .append(field.label())
                        .append(' ')
                        .append(Shown.text(value)));
        return told.toString();
    }
}
