package io.github.ssespec.drive;

import io.github.ssespec.wire.Exchange;
import java.util.ArrayList;
import java.util.List;

/**
 * Events one after another, while a subscriber drops its connection again and again and comes back with the id of the last
 * event that it has read. Immutable.
 *
 * @param calls all that was published, in order
 * @param stayed the subscriber that stayed
 * @param legs the connections of the other one, in order; it drops each but the last in the middle of reading
 */
public record Race(Batch batch, List<Call> calls, Exchange stayed, List<Exchange> legs) {

    public Race {
        calls = List.copyOf(calls);
        legs = List.copyOf(legs);
    }

    List<Exchange> exchanges() {
        List<Exchange> all = new ArrayList<>(legs);
        all.add(stayed);
        return all;
    }
}
