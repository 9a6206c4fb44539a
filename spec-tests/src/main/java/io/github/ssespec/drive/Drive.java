package io.github.ssespec.drive;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a subject is driven. Immutable.
 *
 * @param hook how it is asked to send
 * @param dataJson whether it encodes data as JSON, so that it is decoded before it is compared
 * @param subscribersUrl where it says how many subscribers it has; null for nowhere
 * @param thorough whether there are minutes to spend
 */
public record Drive(Hook hook, boolean dataJson, @Nullable URI subscribersUrl, boolean thorough) {}
