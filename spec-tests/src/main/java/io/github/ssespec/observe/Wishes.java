package io.github.ssespec.observe;

import io.github.ssespec.drive.Drive;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.Target;
import org.jspecify.annotations.Nullable;

/**
 * What an observer is to look at, and how much it may ask for. Immutable.
 *
 * @param repeat whether requests by an unsafe method may be made that serve no need
 * @param load whether a subject on a public address may be put under load
 * @param end how the stream ends, where that was declared
 * @param drive how the subject is made to send; null where it is only looked at
 */
public record Wishes(
        Target target,
        Limits limits,
        boolean repeat,
        boolean load,
        @Nullable EndOfStream end,
        @Nullable Drive drive) {

    /** To look at that subject with no special permission. */
    public static Wishes of(Target target, Limits limits) {
        return new Wishes(target, limits, false, false, null, null);
    }

    /** The same, with or without requests by an unsafe method that serve no need. */
    public Wishes withRepeat(boolean other) {
        return new Wishes(target, limits, other, load, end, drive);
    }

    /** The same for a stream that ends so. */
    public Wishes withEnd(@Nullable EndOfStream other) {
        return new Wishes(target, limits, repeat, load, other, drive);
    }

    /** The same for a subject that is driven so. */
    public Wishes withDrive(@Nullable Drive other) {
        return new Wishes(target, limits, repeat, load, end, other);
    }
}
