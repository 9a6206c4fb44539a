package io.github.ssespec.adapter;

import org.jspecify.annotations.Nullable;

/**
 * An event as a client dispatched it.
 *
 * @param type its type, {@code message} where the stream gives none
 * @param lastEventId null where the client does not tell
 * @param origin null where the client does not tell
 */
public record ClientEvent(
        String type,
        String data,
        @Nullable String lastEventId,
        @Nullable String origin) {}
