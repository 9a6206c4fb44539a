package io.github.ssespec.reports;

import org.jspecify.annotations.Nullable;

/**
 * Something that was seen and led to a verdict: a place in a raw file, or, without a file, a sentence such as one of
 * the ways in which the rule was tried.
 *
 * @param file the raw file, relative to the report directory ({@code wire/01.bin}), or null
 * @param offset where in the raw file, in bytes from its beginning; 0 without a file
 * @param length how many bytes; 0 marks a place between two bytes
 * @param text the bytes in question as text, or the sentence; kept visible and short
 */
public record Evidence(@Nullable String file, long offset, long length, String text) {

    /**
     * Makes the text {@linkplain Visible#shortened(String) visible and short}.
     *
     * @throws IllegalArgumentException when offset or length is negative
     */
    public Evidence {
        file = file == null ? null : Visible.shortened(file);
        text = Visible.shortened(text);
        Numbers.notNegative("offset", offset);
        Numbers.notNegative("length", length);
    }
}
