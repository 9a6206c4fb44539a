package io.github.ssespec.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Blocks cut into pieces. */
public final class Pieces {

    private Pieces() {}

    /** Its lines, each with its LF. */
    public static List<byte[]> lines(byte[] block) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < block.length; at++) {
            if (block[at] == '\n') {
                lines.add(Arrays.copyOfRange(block, from, at + 1));
                from = at + 1;
            }
        }
        return lines;
    }

    /** Pieces of that size, the last one as large as it comes. */
    public static List<byte[]> of(byte[] block, int size) {
        List<byte[]> pieces = new ArrayList<>();
        for (int at = 0; at < block.length; at += size) {
            pieces.add(Arrays.copyOfRange(block, at, Math.min(at + size, block.length)));
        }
        return pieces;
    }
}
