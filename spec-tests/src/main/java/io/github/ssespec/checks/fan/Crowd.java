package io.github.ssespec.checks.fan;

import io.github.ssespec.observe.Observations;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import java.util.List;
import java.util.Objects;

/** The event streams of a run, and how many of them were open at a time. */
final class Crowd {

    /**
     * From a stream's head to shortly before the kit stopped looking: the subject may know of that, and serve somebody else,
     * before the kit has noted the time.
     *
     * @param finite whether it ended by itself
     */
    private record Stay(long from, long to, boolean finite) {}

    private final List<Stay> stays;

    private Crowd(List<Stay> stays) {
        this.stays = stays;
    }

    static Crowd of(Observations seen) {
        long margin = seen.limits().glance().toNanos() / 2;
        return new Crowd(
                seen.received().stream().map(stream -> stay(stream, margin)).toList());
    }

    private static Stay stay(Exchange exchange, long margin) {
        Exchange.Times times = exchange.times();
        return new Stay(Objects.requireNonNull(times.head()), times.ended() - margin, exchange.end() != End.BY_KIT);
    }

    /** The most that were open at one moment. */
    int most() {
        return most(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** The most that were open at one moment from {@code from} to {@code to}. */
    int most(long from, long to) {
        int atFirst = openAt(from);
        return stays.stream()
                .mapToLong(Stay::from)
                .filter(head -> head >= from && head <= to)
                .mapToInt(this::openAt)
                .reduce(atFirst, Math::max);
    }

    /** The same when a stream that ended by itself counts as if it had gone on: to be finite is no fault. */
    int mostServed() {
        return stays.stream()
                .mapToInt(last -> (int) stays.stream()
                        .filter(stay -> stay.from <= last.from && (stay.finite || stay.to > last.from))
                        .count())
                .max()
                .orElse(0);
    }

    /** Whether one of them was open all the time from {@code from} to {@code to}. */
    boolean anyThroughout(long from, long to) {
        return stays.stream().anyMatch(stay -> stay.from <= from && stay.to > to);
    }

    /** Whether one that was open at {@code from} was over at {@code to}: its place was free then. */
    boolean anyLeft(long from, long to) {
        return stays.stream().anyMatch(stay -> stay.from <= from && stay.to > from && stay.to <= to);
    }

    private int openAt(long time) {
        return (int) stays.stream()
                .filter(stay -> stay.from <= time && stay.to > time)
                .count();
    }
}
