package io.github.ssespec.adapter;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long to pause between the pieces of a stream so that a program reads them one by one: a pipe joins what lies in it
 * unread. Nothing tells when a piece has been read, so a busy machine may join them all the same; the stream means the
 * same then, and only less is tried. Thread-safe.
 */
final class Pace {
    private static final long MOST_FOR_STARTING = TimeUnit.SECONDS.toNanos(1);
    private static final long BETWEEN_PIECES = TimeUnit.MILLISECONDS.toNanos(2);

    /** More pieces are not paced: it would take too long. */
    private static final int MOST_PIECES = 200;

    private final AtomicLong starting = new AtomicLong();

    /** A program that got its stream without a pause has reported something so many nanoseconds after its start. */
    void sawFirstReportAfter(long nanoseconds) {
        starting.accumulateAndGet(Math.min(nanoseconds, MOST_FOR_STARTING), Math::max);
    }

    /** The pause after that piece, counted from 0, of so many; in nanoseconds. */
    long pauseAfter(int piece, int pieces) {
        if (piece + 1 >= pieces || pieces > MOST_PIECES) {
            return 0;
        }
        return piece == 0 ? Math.max(starting.get(), BETWEEN_PIECES) : BETWEEN_PIECES;
    }
}
