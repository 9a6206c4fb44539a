package io.github.ssespec.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads what a program prints on its standard error to the end and keeps how it begins. Thread-safe. */
final class FirstWords {
    private static final int KEPT = 1024;

    private final byte[] kept = new byte[KEPT];
    private int size;

    /** Reads until there is no more, on the calling thread. */
    void read(InputStream in) {
        byte[] piece = new byte[4096];
        try {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                keep(piece, length);
            }
        } catch (IOException e) {
            // The program was ended.
        }
    }

    private synchronized void keep(byte[] piece, int length) {
        int more = Math.min(length, KEPT - size);
        System.arraycopy(piece, 0, kept, size, more);
        size += more;
    }

    /** How it begins; empty when nothing was printed. */
    synchronized String text() {
        return new String(kept, 0, size, StandardCharsets.UTF_8).strip();
    }
}
