package io.github.ssespec.reports;

import java.util.HexFormat;
import java.util.Locale;

/**
 * Makes a stranger's string harmless to look at: whatever a terminal, a log reader or a reader's eye could take for
 * something else is written out as in a string literal, such as {@code \n} or {@code \x1B}.
 *
 * <p>Written out are control characters (C0, DEL, C1), format characters (bidirectional marks, overrides and isolates,
 * zero-width characters, the byte order mark), line and paragraph separators, lone surrogates and noncharacters, and the
 * {@code [} that begins a build server's command after {@code ##}, {@code ##vso} or the like. What is left can stand in
 * one line of a terminal and in XML 1.0.
 *
 * <p>All methods are idempotent: a backslash stays as it is, so a reader cannot tell {@code \n} the character from
 * {@code \n} the two; the raw file can.
 */
public final class Visible {

    /** The most that is ever shown of one string, in bytes of UTF-8, the note on its length included. */
    public static final int LIMIT = 4096;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Visible() {}

    /** The whole string, made visible. */
    public static String text(String text) {
        return atMost(text, Long.MAX_VALUE);
    }

    /**
     * The string made visible, in at most {@value #LIMIT} bytes of UTF-8. What is longer is cut between two characters
     * and ends in a note on how many there were.
     */
    public static String shortened(String text) {
        return atMost(text, LIMIT);
    }

    /**
     * The same in at most so many bytes.
     *
     * @param limit from 100 up, so that the note has room
     */
    public static String shortened(String text, int limit) {
        return atMost(text, limit);
    }

    private static String atMost(String text, long limit) {
        StringBuilder out = new StringBuilder((int) Math.min(text.length(), limit));
        String note = "… (" + text.codePointCount(0, text.length()) + " characters in all)";
        long room = limit - utf8Length(note, 0);
        long bytes = 0;
        int fits = 0;
        for (int i = 0, character; i < text.length(); i += Character.charCount(character)) {
            character = text.codePointAt(i);
            int before = out.length();
            append(out, character);
            bytes += utf8Length(out, before);
            if (bytes > limit) {
                out.setLength(fits);
                return out.append(note).toString();
            }
            if (bytes <= room) {
                fits = out.length();
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int character) {
        switch (character) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\0' -> out.append("\\0");
            case '[' -> out.append(beginsCommand(out) ? "\\x5B" : "[");
            default -> {
                if (isHidden(character)) {
                    out.append(escape(character));
                } else {
                    out.appendCodePoint(character);
                }
            }
        }
    }

    // GitHub reads "##[command]" and Azure "##vso[command]" anywhere in a line of a log, TeamCity "##teamcity[".
    private static boolean beginsCommand(CharSequence before) {
        int i = before.length();
        while (i > 0 && Character.isLetter(before.charAt(i - 1))) {
            i--;
        }
        return i >= 2 && before.charAt(i - 1) == '#' && before.charAt(i - 2) == '#';
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> isNoncharacter(character);
        };
    }

    private static boolean isNoncharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    private static String escape(int character) {
        if (character > 0xFFFF) {
            return "\\u{" + Integer.toHexString(character).toUpperCase(Locale.ROOT) + "}";
        }
        return character > 0xFF
                ? "\\u" + HEX.toHexDigits((short) character)
                : "\\x" + HEX.toHexDigits((byte) character);
    }

    private static int utf8Length(CharSequence text, int from) {
        int bytes = 0;
        for (int i = from; i < text.length(); i++) {
            char unit = text.charAt(i);
            // A surrogate pair makes four bytes, two for each half; a lone one never gets here.
            bytes += unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
        }
        return bytes;
    }
}
