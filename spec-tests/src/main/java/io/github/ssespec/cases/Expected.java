package io.github.ssespec.cases;

import io.github.ssespec.adapter.ClientEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a client is to dispatch of a vector. The last event ID of each event counts in the rules about ids; in the others
 * only where the stream sets it anew, so that a client that forgets ids breaks those rules and no other.
 */
final class Expected {
    /** The rules that every event's id has a part in. */
    static final Set<String> ABOUT_IDS = Set.of(
            "parse.id",
            "parse.id-persists",
            "parse.id-empty",
            "parse.id-null",
            "parse.id-last",
            "parse.id-without-data",
            "parse.no-data");

    private Expected() {}

    /**
     * The events as they are compared: a last event ID that does not count is null.
     *
     * @param before the last event ID before them
     */
    static List<ClientEvent> of(String rule, List<ClientEvent> events, String before) {
        if (ABOUT_IDS.contains(rule)) {
            return events;
        }
        List<ClientEvent> expected = new ArrayList<>();
        String last = before;
        for (ClientEvent event : events) {
            String id = event.lastEventId();
            boolean anew = id != null && !id.equals(last);
            expected.add(new ClientEvent(event.type(), event.data(), anew ? id : null, event.origin()));
            last = id == null ? last : id;
        }
        return expected;
    }
}
