package io.github.ssespec.drive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many subscribers the subject said that it has. Immutable.
 *
 * @param trouble what is wrong with the place where it says so; null where nothing is
 * @param before when those of the kit had left that were there earlier; the lowest number
 * @param ours how many of the kit's were there next
 * @param during what it said then
 * @param after when all had left again, asked again and again as long as it was too high
 * @param seconds how long that took
 */
public record Headcount(
        @Nullable String trouble, int before, int ours, int during, List<Integer> after, double seconds) {

    public Headcount {
        after = List.copyOf(after);
    }

    /** The most that it may say when ours have left. */
    public int most() {
        return Math.max(before, during - ours);
    }
}
