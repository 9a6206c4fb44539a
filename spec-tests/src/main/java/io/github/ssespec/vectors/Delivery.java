package io.github.ssespec.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How a stream is cut into the pieces in which it is sent, which makes no difference to what it means. Immutable.
 *
 * @param name for people: {@code whole}, {@code byte by byte}, {@code cut at 7}
 * @param first how many bytes the first piece has
 * @param others how many bytes each later piece has; the last one may have fewer
 */
public record Delivery(String name, int first, int others) {
    /** All at once. */
    public static final Delivery WHOLE = new Delivery("whole", Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** Each byte by itself. */
    public static final Delivery BYTE_BY_BYTE = new Delivery("byte by byte", 1, 1);

    /** Longer streams are cut at no single byte: it would take too long. */
    private static final int LONGEST_TO_CUT_ANYWHERE = 4_096;

    /** No multiple of a character's length, so that characters are cut. */
    private static final int PIECE = 1_000;

    private static final Set<String> ABOUT_CUTS =
            Set.of("parse.crlf-split", "parse.bom-split", "parse.utf8-split", "parse.any-chunking");

    /** In two pieces, the first of that many bytes, at least one. */
    public static Delivery cutAt(int offset) {
        return new Delivery("cut at " + offset, offset, Integer.MAX_VALUE);
    }

    /** In pieces of that many bytes, at least one. */
    public static Delivery inPiecesOf(int bytes) {
        return new Delivery("in pieces of " + bytes, bytes, bytes);
    }

    /**
     * The deliveries that decide the vector's rule: every one that cuts where the rule is about cuts, else the whole
     * stream alone.
     */
    public static List<Delivery> deciding(Vector vector) {
        return ABOUT_CUTS.contains(vector.rule()) ? cutting(vector.stream().length()) : List.of(WHOLE);
    }

    /**
     * Every delivery that makes sense for the vector, the whole stream first: byte by byte, and cut at every offset; a
     * stream of more than 4 KiB in pieces of 1,000 bytes instead.
     */
    public static List<Delivery> all(Vector vector) {
        List<Delivery> all = new ArrayList<>(List.of(WHOLE));
        all.addAll(cutting(vector.stream().length()));
        return all;
    }

    /** The stream's pieces, in order, none of them empty. */
    public List<byte[]> pieces(byte[] stream) {
        List<byte[]> pieces = new ArrayList<>();
        for (int from = 0, length = first; from < stream.length; from += length, length = others) {
            length = Math.min(length, stream.length - from);
            pieces.add(Arrays.copyOfRange(stream, from, from + length));
        }
        return pieces;
    }

    private static List<Delivery> cutting(int length) {
        if (length > LONGEST_TO_CUT_ANYWHERE) {
            return List.of(inPiecesOf(PIECE));
        }
        List<Delivery> all = new ArrayList<>(List.of(BYTE_BY_BYTE));
        for (int offset = 1; offset < length; offset++) {
            all.add(cutAt(offset));
        }
        return all;
    }
}
