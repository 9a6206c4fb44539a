package io.github.ssespec.wire.http;

/**
 * Something in the head or the framing that RFC 9112 forbids.
 *
 * @param text what is wrong, as a clause for people
 * @param offset where the bytes stand in the raw response
 * @param length how many they are
 */
public record Problem(String text, long offset, int length) {}
