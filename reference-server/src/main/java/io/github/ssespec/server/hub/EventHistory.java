package io.github.ssespec.server.hub;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The latest events as they were sent, without a gap between them: whatever does not fit drives out all that is older.
 * Not for several threads at once.
 */
final class EventHistory {
    private record Entry(@Nullable String id, Audience audience, ByteBuffer block) {}

    private final int maxEvents;
    private final long maxBytes;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long size;

    /** The id of what came right before the oldest entry: nothing after it is missing. */
    private @Nullable String idBefore;

    private @Nullable String newestId;

    /** An empty history, before which an event of this id is taken to have been sent. */
    EventHistory(int maxEvents, long maxBytes, @Nullable String idBefore) {
        this.maxEvents = maxEvents;
        this.maxBytes = maxBytes;
        this.idBefore = idBefore;
        newestId = idBefore;
    }

    void add(@Nullable String id, Audience audience, ByteBuffer block) {
        entries.addLast(new Entry(id, audience, block));
        size += block.remaining();
        if (id != null && !id.isEmpty()) {
            newestId = id;
        }
        while (entries.size() > maxEvents || size > maxBytes) {
            Entry oldest = entries.removeFirst();
            size -= oldest.block().remaining();
            idBefore = oldest.id();
        }
    }

    /**
     * What was sent after an id and is of interest, oldest first; empty if the id is not known, be it that it is too old or was never
     * sent. Where several events bear the id, the latest one counts, for a client that has it has seen the others.
     */
    Optional<List<ByteBuffer>> after(String id, Interest interest) {
        List<ByteBuffer> later = new ArrayList<>();
        for (Iterator<Entry> newestFirst = entries.descendingIterator(); newestFirst.hasNext(); ) {
            Entry entry = newestFirst.next();
            if (id.equals(entry.id())) {
                Collections.reverse(later);
                return Optional.of(later);
            }
            if (interest.includes(entry.audience())) {
                later.add(entry.block());
            }
        }
        Collections.reverse(later);
        return id.equals(idBefore) ? Optional.of(later) : Optional.empty();
    }

    /** The id from which on nothing has been missed so far, if events bear any. */
    @Nullable
    String newestId() {
        return newestId;
    }
}
