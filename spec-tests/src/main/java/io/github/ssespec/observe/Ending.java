package io.github.ssespec.observe;

import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Request;
import io.github.ssespec.wire.Target;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a client gets that comes back to a stream which has ended. */
final class Ending {
    private final Asking asking;
    private final Wishes wishes;
    private final Known known;

    Ending(Asking asking, Wishes wishes, Known known) {
        this.asking = asking;
        this.wishes = wishes;
        this.known = known;
    }

    /** Where the stream is that ends. */
    static Target target(Wishes wishes) {
        EndOfStream end = wishes.end();
        URI elsewhere = end == null ? null : end.elsewhere();
        return elsewhere == null ? wishes.target() : wishes.target().at(elsewhere);
    }

    /** Asks, with the last event ID that a client has by then, if the stream ended by itself. */
    void of(Set<Question> questions, Map<Question, Journey> journeys, Recorder recorder) {
        Exchange ended = Optional.ofNullable(journeys.get(Question.ENDING))
                .or(() -> Optional.ofNullable(journeys.get(Question.WATCH)))
                .map(Journey::answer)
                .orElse(null);
        if (ended == null || !ended.isEventStream() || ended.end() == End.BY_KIT || !EventStream.canRead(ended)) {
            return;
        }
        String id = Dispatched.lastEventId(EventStream.of(ended));
        for (Question question : questions) {
            Request plain = question.request(target(wishes), known).orElseThrow();
            Request request = id.isEmpty() ? plain : plain.withLastEventId(id);
            journeys.put(
                    question, asking.now(recorder, question, request, asking.usual(question), Recorder.Watcher.NOBODY));
        }
    }
}
