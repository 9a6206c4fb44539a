package io.github.ssespec.observe;

import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Request;
import io.github.ssespec.wire.Target;
import java.net.URI;
import java.util.Optional;

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

    /** Asks with the last event ID that a client has by then; empty where the stream did not end by itself. */
    Optional<Journey> ask(Question question, Journey watched, Recorder recorder) {
        Exchange ended = watched.answer();
        if (!ended.isEventStream() || ended.end() == End.BY_KIT || !EventStream.canRead(ended)) {
            return Optional.empty();
        }
        String id = Dispatched.lastEventId(EventStream.of(ended));
        Request plain = question.request(target(wishes), known).orElseThrow();
        Request request = id.isEmpty() ? plain : plain.withLastEventId(id);
        return Optional.of(asking.now(recorder, question, request, asking.usual(question), Recorder.Watcher.NOBODY));
    }
}
