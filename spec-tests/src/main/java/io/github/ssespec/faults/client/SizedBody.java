package io.github.ssespec.faults.client;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** That many bytes; fewer are an error. */
class SizedBody extends FilterInputStream {
    private long left;

    SizedBody(InputStream in, long length) {
        super(in);
        left = length;
    }

    /** Begins anew. */
    final void expect(long length) {
        left = length;
    }

    final boolean isOver() {
        return left == 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = in.read(bytes, offset, (int) Math.min(left, length));
        if (count < 0) {
            throw new EOFException("cut with " + left + " bytes to come");
        }
        left -= count;
        return count;
    }
}
