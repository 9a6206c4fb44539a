package io.github.ssespec.encounter;

/**
 * What all waits of a run are made from.
 *
 * @param reports how long it is waited for what a client tells
 * @param deadline when the run's time is used up, on the clock of {@link System#nanoTime()}
 */
public record Timing(Pace pace, Patience patience, Reports reports, long deadline) {

    /** For a run that may go on until then. */
    public static Timing until(long deadline, Patience patience) {
        return new Timing(new Pace(patience, deadline), patience, new Reports(patience), deadline);
    }
}
