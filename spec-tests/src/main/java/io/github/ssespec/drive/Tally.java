package io.github.ssespec.drive;

import io.github.ssespec.client.parser.EventStreamListener;
import io.github.ssespec.client.parser.StreamEvent;
import java.util.HashSet;
import java.util.Set;

/** Which events of a batch a stream has shown so far. Guarded by its subscriber. */
final class Tally implements EventStreamListener {
    private final Batch batch;
    private final Set<Batch.Mark> marks = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private int highest = -1;

    Tally(Batch batch) {
        this.batch = batch;
    }

    @Override
    public void onEvent(StreamEvent event) {
        batch.mark(event.data()).ifPresent(mark -> {
            marks.add(mark);
            highest = Math.max(highest, mark.number());
            ids.add(event.lastEventId());
        });
    }

    int size() {
        return marks.size();
    }

    /** Whether an event has come that was published as that one was, or later. */
    boolean reaches(int number) {
        return highest >= number;
    }

    boolean has(Batch.Mark mark) {
        return marks.contains(mark);
    }

    /** Whether its events came with ids of their own. */
    boolean hasIds() {
        return ids.size() > 1 && ids.size() == marks.size() && !ids.contains("");
    }
}
