package io.github.ssespec.faults.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.function.ToLongFunction;

/** Content in chunks (RFC 9112, 7.1); one that ends before its last chunk is an error. */
final class ChunkedBody extends SizedBody {
    private final ToLongFunction<String> sizes;
    private boolean first = true;
    private boolean over;

    /**
     * @param sizes reads a chunk's first line
     */
    ChunkedBody(InputStream in, ToLongFunction<String> sizes) {
        super(in, 0);
        this.sizes = sizes;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (isOver() && !over) {
            next();
        }
        return over ? -1 : super.read(bytes, offset, length);
    }

    private void next() throws IOException {
        if (!first && !Head.line(in).isEmpty()) {
            throw new ProtocolException("a chunk that is longer than its size says");
        }
        first = false;
        expect(sizes.applyAsLong(Head.line(in)));
        over = isOver();
        if (over) {
            String trailer;
            do {
                trailer = Head.line(in);
            } while (!trailer.isEmpty());
        }
    }
}
