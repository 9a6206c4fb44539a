package io.github.ssespec.observe;

import io.github.ssespec.wire.Dialer;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Request;
import io.github.ssespec.wire.Storm;
import io.github.ssespec.wire.Target;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** What is rude, one by one, when nothing else can suffer from it. */
final class LastLook {
    private final Asking asking;
    private final Target target;
    private final Known known;

    LastLook(Asking asking, Target target, Known known) {
        this.asking = asking;
        this.target = target;
        this.known = known;
    }

    /** Asks until the subject answers a plain question no more. */
    void of(
            Set<Question> questions,
            Map<Question, Journey> journeys,
            Map<Question, NotAsked> notAsked,
            Recorder recorder,
            Dialer dialer) {
        boolean serves = true;
        for (Question question : questions) {
            if (!serves) {
                notAsked.put(question, new NotAsked("the subject had stopped to answer before", null));
                continue;
            }
            Request request = question.request(target, known).orElseThrow();
            if (question == Question.AFTER_STORM) {
                Storm.blow(dialer, request, asking.deadline());
            }
            Asking.Hold hold = question == Question.FORGED_LINE ? asking.usual(question) : head -> Duration.ZERO;
            Journey journey = asking.now(recorder, question, request, hold, Recorder.Watcher.NOBODY);
            journeys.put(question, journey);
            serves = question != Question.AFTER_OVERSIZED
                    || journey.answer().head().isPresent()
                    || System.nanoTime() >= asking.deadline();
        }
    }
}
