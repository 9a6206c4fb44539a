package io.github.ssespec.drive;

import io.github.ssespec.wire.Exchange;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Events of several publishers, each of whom waits for the answer before the next; in the middle of it some subscribers
 * join and others vanish. Immutable.
 *
 * @param calls all that was published, in the order of the answers
 * @param heard whether somebody who stayed showed what was published behind it
 * @param vanishing when the first subscribers vanished, on the clock of {@link System#nanoTime()}; null where none did
 * @param stayed the subscribers that were there from before the first event until after the last
 * @param joined those that came meanwhile, and stayed as long
 * @param vanished those that vanished: two by FIN, two by RST, two by silence
 * @param passed how many more got a stream meanwhile and went as soon as they had it
 */
public record Burst(
        Batch batch,
        List<Call> calls,
        boolean heard,
        @Nullable Long vanishing,
        List<Exchange> stayed,
        List<Exchange> joined,
        List<Exchange> vanished,
        int passed) {

    public Burst {
        calls = List.copyOf(calls);
        stayed = List.copyOf(stayed);
        joined = List.copyOf(joined);
        vanished = List.copyOf(vanished);
    }

    List<Exchange> exchanges() {
        return Stream.of(stayed, joined, vanished).flatMap(List::stream).toList();
    }
}
