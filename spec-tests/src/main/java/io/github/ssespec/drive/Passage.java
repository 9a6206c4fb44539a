package io.github.ssespec.drive;

import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Line;
import java.util.List;

/**
 * What one subscriber got of a publication: all that came between the sentinel before it and the one behind it.
 *
 * @param sent the publication
 * @param first the first sentinel on this stream
 * @param events the events between the two sentinels, in order
 * @param lines the lines from the end of the sentinel before, to the end of the one behind
 * @param behind the sentinel behind; the one before where none came
 * @param closed whether a sentinel came behind
 */
public record Passage(
        Sent sent,
        EventStream stream,
        Dispatched first,
        List<Dispatched> events,
        List<Line> lines,
        Dispatched behind,
        boolean closed) {}
