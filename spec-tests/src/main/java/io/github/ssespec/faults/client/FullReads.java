package io.github.ssespec.faults.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads as many bytes as were asked for, be it by waiting. */
final class FullReads extends FilterInputStream {

    FullReads(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.readNBytes(bytes, offset, length);
        return count == 0 && length > 0 ? -1 : count;
    }
}
