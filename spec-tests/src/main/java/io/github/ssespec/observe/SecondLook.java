package io.github.ssespec.observe;

import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Request;
import io.github.ssespec.wire.Target;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Asks once more, one by one, what may have come out as it did only because so much was asked at once: some subjects
 * serve one connection at a time, some refuse a second one.
 */
final class SecondLook {
    /** Questions that a subject which answers the probe has no reason to refuse. */
    private static final Set<Question> ALIKE = EnumSet.of(
            Question.WATCH,
            Question.COMPRESSED,
            Question.GZIP_REFUSED,
            Question.NO_ACCEPT,
            Question.ANY_ACCEPT,
            Question.FRESH);
    /** A subject that leaves a lone question without an answer this often is not asked any more. */
    private static final int MOST_MUTE = 2;

    private final Asking asking;
    private final Limits limits;
    private final Target target;
    private final Known known;

    SecondLook(Asking asking, Limits limits, Target target, Known known) {
        this.asking = asking;
        this.limits = limits;
        this.target = target;
        this.known = known;
    }

    /** What came of those questions that were asked again. */
    Map<Question, Journey> of(Map<Question, Journey> first, Recorder recorder) {
        Map<Question, Journey> again = new EnumMap<>(Question.class);
        int mute = 0;
        for (Question question : wanted(first)) {
            Request request = question.request(target, known).orElseThrow();
            Recorder.Watcher watcher = question == Question.WATCH ? known : Recorder.Watcher.NOBODY;
            Journey journey = asking.now(recorder, question, request, asking.usual(question), watcher);
            again.put(question, journey);
            mute += answered(journey) ? 0 : 1;
            // One that is late by itself is not late because of the others, nor is one busy that is so alone.
            if (mute == MOST_MUTE || journey.answer().isBusy() || answered(at(first, question)) && late(journey)) {
                break;
            }
        }
        return again;
    }

    private Set<Question> wanted(Map<Question, Journey> first) {
        boolean served = served(first);
        Set<Question> wanted = EnumSet.noneOf(Question.class);
        first.forEach((question, journey) -> {
            if (question == Question.ENDING || question.stage() == Stage.ENDED) {
                // A stream ends once.
                return;
            }
            Exchange answer = journey.answer();
            boolean refused = ALIKE.contains(question) && answer.status() != 200;
            boolean knowing = question.stage() == Stage.KNOWING;
            boolean starved = late(journey) && (!served || knowing) || answer.isBusy() && knowing;
            if (refused || starved && question != Question.PROBE) {
                wanted.add(question);
            }
        });
        return wanted;
    }

    /** Whether any question was answered while the longest connection was open. */
    private static boolean served(Map<Question, Journey> first) {
        Question longest = first.containsKey(Question.WATCH) ? Question.WATCH : Question.PROBE;
        long ended = at(first, longest).answer().times().ended();
        return first.entrySet().stream()
                .filter(entry -> entry.getKey() != longest && entry.getKey() != Question.PROBE)
                .map(entry -> entry.getValue().answer().times().head())
                .anyMatch(head -> head != null && head < ended);
    }

    private static boolean answered(Journey journey) {
        return journey.answer().head().isPresent();
    }

    private boolean late(Journey journey) {
        return journey.answer()
                .headDelay()
                .map(delay -> delay.compareTo(limits.promptHead()) > 0)
                .orElse(true);
    }

    private static Journey at(Map<Question, Journey> journeys, Question question) {
        Journey journey = journeys.get(question);
        if (journey == null) {
            throw new IllegalStateException("not asked: " + question);
        }
        return journey;
    }
}
