package io.github.ssespec.wire.http;

/**
 * One header line as it was sent.
 *
 * @param name the field name, as sent; bytes are read as ISO-8859-1
 * @param value the field value without the white space around it; bytes are read as ISO-8859-1
 * @param offset where the line begins in the raw response
 * @param length its length in bytes, without the line end
 */
public record HeaderLine(String name, String value, long offset, int length) {}
