package io.github.ssespec.server.hub;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a subscriber is given when it comes, before anything live. Not for several threads at once. */
final class Backlog {
    private final HubOptions options;
    private final ByteBuffer opening;
    private final EventHistory history;
    private @Nullable ByteBuffer farewell;

    Backlog(HubOptions options) {
        this.options = options;
        opening = Blocks.opening(options.reconnectionTime());
        Long firstId = options.firstId();
        history = new EventHistory(
                options.historyEvents(), options.historyBytes(), firstId == null ? null : String.valueOf(firstId - 1));
    }

    void add(@Nullable String id, Audience audience, ByteBuffer block) {
        history.add(id, audience, block);
    }

    /** From now on there is nothing but this to come. */
    void end(ByteBuffer farewell) {
        this.farewell = farewell;
    }

    boolean hasEnded() {
        return farewell != null;
    }

    /** The first blocks of a stream; none at all if the stream is over for who comes. */
    List<ByteBuffer> forOne(@Nullable String lastEventId, Interest interest) {
        String seen = lastEventId == null ? "" : lastEventId;
        Optional<List<ByteBuffer>> missed = seen.isEmpty() ? Optional.of(List.of()) : history.after(seen, interest);
        List<ByteBuffer> first = new ArrayList<>();
        first.add(opening);
        first.addAll(missed.orElse(List.of()));
        if (farewell == null) {
            if (missed.isEmpty()) {
                first.add(Blocks.of(GapMarker.of(options.markers().gap(), seen, history.newestId())));
            }
            return first;
        }
        first.add(farewell);
        boolean missedSome = !seen.equals(history.newestId())
                && missed.filter(blocks -> !blocks.isEmpty()).isPresent();
        return missedSome || (seen.isEmpty() && options.endShownToNewcomers()) ? first : List.of();
    }
}
