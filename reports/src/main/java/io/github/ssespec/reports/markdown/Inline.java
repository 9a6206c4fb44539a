package io.github.ssespec.reports.markdown;

import io.github.ssespec.reports.Visible;

/** Strangers' text within a line of Markdown (CommonMark, and GitHub's and GitLab's additions). */
final class Inline {
    private static final int LONGEST_TEXT = 800;
    private static final String HARMLESS = " ,.;:/()'-?";

    private Inline() {}

    /** A code span: nothing in it is markup, a mention or a link. */
    static String code(String text) {
        String shown = Visible.shortened(text, LONGEST_TEXT);
        String fence = "`".repeat(longestRun(shown) + 1);
        boolean needsRoom = shown.startsWith("`") || shown.endsWith("`") || shown.isBlank();
        return needsRoom ? fence + " " + shown + " " + fence : fence + shown + fence;
    }

    /**
     * A sentence, written by {@linkplain #reference references}. What could be taken for an address or a mention all the
     * same becomes a code span.
     */
    static String prose(String text) {
        String shown = Visible.shortened(text, LONGEST_TEXT);
        if (shown.contains("@") || shown.contains("://") || shown.contains("www.")) {
            return code(shown);
        }
        return reference(shown);
    }

    /** Text in which all that could be markup, of Markdown or of HTML, is written as a character reference. */
    static String reference(String text) {
        StringBuilder escaped = new StringBuilder();
        Visible.shortened(text, LONGEST_TEXT).codePoints().forEach(character -> {
            if (character > 0x7F || Character.isLetterOrDigit(character) || HARMLESS.indexOf(character) >= 0) {
                escaped.appendCodePoint(character);
            } else {
                escaped.append("&#").append(character).append(';');
            }
        });
        return escaped.toString();
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
