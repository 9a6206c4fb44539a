package io.github.ssespec.reports.html;

import io.github.ssespec.reports.Evidence;
import io.github.ssespec.reports.wire.Anatomy;
import io.github.ssespec.reports.wire.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Some bytes of a raw file, a line of the stream a line, each coloured by what it is.
 *
 * @param lines the lines
 * @param cut how many of the bytes in question are left out at the end
 */
record Excerpt(List<Line> lines, long cut) {
    private static final int BEFORE = 48;
    private static final int AFTER = 24;
    private static final int MOST_BYTES = 240;
    private static final int MOST_TOKENS = 64;

    /** A line, and where it begins in the raw file. */
    record Line(int offset, List<Token> tokens) {}

    /** Bytes of one kind, and whether they are those in question. */
    record Token(Part part, String text, boolean hit) {
        /** The classes that colour it. */
        String look() {
            return hit ? part.name() + " hit" : part.name();
        }
    }

    /** The bytes of evidence with a little of what stands around them; empty where the file does not hold them. */
    static Excerpt of(Evidence seen, Anatomy anatomy) {
        if (seen.offset() > anatomy.length()) {
            return new Excerpt(List.of(), 0);
        }
        int from = (int) seen.offset();
        int known = (int) Math.min(seen.length(), anatomy.length() - from);
        int to = from + Math.min(known, MOST_BYTES);
        Cutter cutter = new Cutter(anatomy, from, to);
        cutter.cut(before(anatomy, from), known == to - from ? after(anatomy, to) : to);
        return new Excerpt(cutter.lines, Math.max(0, from + known - cutter.end));
    }

    // Back to where the line begins, but not far; never into the middle of a character.
    private static int before(Anatomy anatomy, int from) {
        int i = from;
        while (i > Math.max(0, from - BEFORE) && !endsLine(anatomy, i - 1)) {
            i--;
        }
        while (i < from && (anatomy.octet(i) & 0xC0) == 0x80) {
            i++;
        }
        return i;
    }

    private static int after(Anatomy anatomy, int to) {
        int end = Math.min(anatomy.length(), to + AFTER);
        int i = to;
        while (i < end && (i == 0 || !endsLine(anatomy, i - 1))) {
            i++;
        }
        while (i > to && i < anatomy.length() && (anatomy.octet(i) & 0xC0) == 0x80) {
            i--;
        }
        return i;
    }

    /** Whether a line of the file, as it is shown, ends with that byte. */
    private static boolean endsLine(Anatomy anatomy, int offset) {
        return switch (anatomy.part(offset)) {
            case LF, CR -> true;
            case CRLF, HEAD, FRAMING, CONTENT -> anatomy.octet(offset) == '\n';
            default -> false;
        };
    }

    private static final class Cutter {
        private final Anatomy anatomy;
        private final int hitFrom;
        private final int hitTo;
        private final List<Line> lines = new ArrayList<>();
        private int tokens;
        private int end;

        Cutter(Anatomy anatomy, int hitFrom, int hitTo) {
            this.anatomy = anatomy;
            this.hitFrom = hitFrom;
            this.hitTo = hitTo;
        }

        void cut(int from, int to) {
            List<Token> line = new ArrayList<>();
            int lineFrom = from;
            end = from;
            while (end < to && tokens < MOST_TOKENS) {
                int next = next(end, to);
                line.add(token(end, next));
                tokens++;
                if (endsLine(anatomy, next - 1)) {
                    lines.add(new Line(lineFrom, List.copyOf(line)));
                    line.clear();
                    lineFrom = next;
                }
                end = next;
            }
            if (!line.isEmpty()) {
                lines.add(new Line(lineFrom, List.copyOf(line)));
            }
        }

        private int next(int from, int to) {
            Part part = anatomy.part(from);
            int i = from + 1;
            boolean ended = endsLine(anatomy, from);
            while (i < to && !ended && anatomy.part(i) == part && isHit(i) == isHit(from)) {
                ended = endsLine(anatomy, i);
                i++;
            }
            return i;
        }

        private Token token(int from, int to) {
            Part part = anatomy.part(from);
            String text = switch (part) {
                case BOM, CRLF, LF, CR -> part.name();
                case SPACE -> "\u2423";
                default -> Utf8.visible(anatomy.bytes(from, to));
            };
            return new Token(part, text, isHit(from));
        }

        private boolean isHit(int offset) {
            return offset >= hitFrom && offset < hitTo;
        }
    }
}
