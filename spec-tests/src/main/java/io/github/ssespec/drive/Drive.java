package io.github.ssespec.drive;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a subject is driven. Immutable.
 *
 * @param hook how it is asked to send an event
 * @param dataJson whether it JSON-encodes data, so that what arrives is decoded before it is compared
 * @param subscribersUrl what tells how many subscribers it has, as {@code {"count": n}} or a plain number; null where
 *     nothing does
 * @param thorough whether what takes minutes is tried too
 */
public record Drive(Hook hook, boolean dataJson, @Nullable URI subscribersUrl, boolean thorough) {}
