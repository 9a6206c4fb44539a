package io.github.ssespec.reports.html;

import io.github.ssespec.reports.Connection;
import java.util.List;

/**
 * One connection drawn from left to right as time went by. The marks are the data of paths: one stroke for each column
 * of the scale, the longer the more fell into it.
 *
 * @param connection what is drawn
 * @param sentence all that the picture shows, in words
 * @param scale where a moment stands
 * @param reads reads, by their bytes
 * @param events events dispatched
 * @param comments comments that came together with events
 * @param heartbeats comments that came alone
 * @param silences the longest stretches in which nothing came
 */
record TimeLine(
        Connection connection,
        String sentence,
        Scale scale,
        String reads,
        String events,
        String comments,
        String heartbeats,
        List<Silence> silences) {

    /**
     * A stretch in which nothing came.
     *
     * @param label how long it was, or empty where there is no room to say so
     */
    record Silence(String from, String to, String middle, String label) {}

    /** The path of the sign at the end: a square, a gap, a cross, or a ring where nobody but the kit ended it. */
    String endSign() {
        return switch (connection.end()) {
            case "clean" -> "M-4-4h8v8h-8z";
            case "cut" -> "M-4-7v14M2-7v14";
            case "reset" -> "M-5-5L5 5M-5 5L5-5";
            default -> "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0";
        };
    }
}
