package io.github.ssespec.server.hub;

import io.github.ssespec.server.encoder.ServerSentEvent;

/**
 * The types of the events that say something about the stream itself. Immutable.
 *
 * @param end the type of the {@linkplain EventHub#end end-of-stream event}, not empty and without line ends
 * @param gap the type of the {@linkplain EventHub#subscribe gap marker}, the same bounds
 */
public record MarkerTypes(String end, String gap) {
    /**
     * Checks the types.
     *
     * @throws IllegalArgumentException if one is empty, holds a line end or a lone surrogate
     */
    public MarkerTypes {
        check("end", end);
        check("gap", gap);
    }

    /**
     * {@code end} and {@code gap}.
     *
     * @return the types
     */
    public static MarkerTypes defaults() {
        return new MarkerTypes("end", "gap");
    }

    private static void check(String name, String type) {
        if (type.isEmpty()) {
            throw new IllegalArgumentException("the type " + name + " is empty, expected one that can be listened for");
        }
        var unused = ServerSentEvent.builder().event(type).data("").build();
    }
}
