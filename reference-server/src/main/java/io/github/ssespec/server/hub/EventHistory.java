package io.github.ssespec.server.hub;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest events as they were sent, without a gap between them: whatever does not fit drives out all that is older.
 * Not for several threads at once.
 */
final class EventHistory {
    private record Entry(@Nullable String id, ByteBuffer block) {}

    private final int maxEvents;
    private final long maxBytes;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long size;

    EventHistory(int maxEvents, long maxBytes) {
        this.maxEvents = maxEvents;
        this.maxBytes = maxBytes;
    }

    void add(@Nullable String id, ByteBuffer block) {
        entries.addLast(new Entry(id, block));
        size += block.remaining();
        while (entries.size() > maxEvents || size > maxBytes) {
            size -= entries.removeFirst().block().remaining();
        }
    }

    /**
     * What was sent after an id, oldest first; nothing if the id is not known. Where several events bear the id, the
     * latest one counts, for a client that has it has seen the others.
     */
    List<ByteBuffer> after(String id) {
        List<ByteBuffer> later = new ArrayList<>();
        for (Iterator<Entry> newestFirst = entries.descendingIterator(); newestFirst.hasNext(); ) {
            Entry entry = newestFirst.next();
            if (id.equals(entry.id())) {
                Collections.reverse(later);
                return later;
            }
            later.add(entry.block());
        }
        return List.of();
    }
}
