package io.github.ssespec.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection that the kit opened, or took, in a run.
 *
 * @param id its number, from 1
 * @param file the raw bytes of its response, relative to the report directory, or null when none came or were kept
 * @param request the request line, without any secret
 * @param status the status code of the response, or null when no response head came
 * @param end how it ended: {@code clean}, {@code cut}, {@code reset} or {@code by-kit}
 * @param durationMs how long it took, from the attempt to connect until it was closed, in milliseconds
 * @param reads what came when, in order
 * @param purpose one line on why the kit opened it, or null
 * @param truncated whether the raw file holds only the beginning of what came
 */
public record Connection(
        int id,
        @Nullable String file,
        String request,
        @Nullable Integer status,
        String end,
        long durationMs,
        List<Read> reads,
        @Nullable String purpose,
        boolean truncated) {
    private static final List<String> ENDS = List.of("clean", "cut", "reset", "by-kit");

    /**
     * Copies the list, and makes request and purpose {@linkplain Visible#shortened(String) visible and short}.
     *
     * @throws IllegalArgumentException when the number is below 1, the end is none of the four or the duration is negative
     */
    public Connection {
        if (id < 1) {
            throw new IllegalArgumentException("Connections are numbered from 1, not " + id);
        }
        if (!ENDS.contains(end)) {
            throw new IllegalArgumentException(
                    "'" + Visible.shortened(end) + "' is no end of a connection; known are " + String.join(", ", ENDS));
        }
        Numbers.notNegative("durationMs", durationMs);
        file = file == null ? null : Visible.shortened(file);
        request = Visible.shortened(request);
        purpose = purpose == null ? null : Visible.shortened(purpose);
        reads = List.copyOf(reads);
    }
}
