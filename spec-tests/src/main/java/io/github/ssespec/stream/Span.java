package io.github.ssespec.stream;

import io.github.ssespec.wire.Exchange;

/**
 * Some bytes that matter to a verdict.
 *
 * @param exchange whose response they stand in
 * @param offset where in the raw response they begin
 * @param length how many bytes of the raw response they reach over
 * @param text what they say, visibly
 */
public record Span(Exchange exchange, long offset, long length, String text) {

    /** How many bytes of a span are kept as text; reports show less of it, and look for secrets before they cut. */
    static final int SHOWN = 16 * 1024;

    /** Bytes of the raw response. */
    public static Span raw(Exchange exchange, long offset, int length) {
        int from = (int) Math.min(offset, exchange.recording().size());
        int to = Math.min(from + length, exchange.recording().size());
        return new Span(
                exchange, offset, length, Notation.show(exchange.recording().bytes(), from, to, SHOWN));
    }
}
