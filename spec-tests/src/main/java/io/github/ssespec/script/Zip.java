package io.github.ssespec.script;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** Content codings as a server applies them to a stream. */
public enum Zip {
    /** Flushed after each piece, as it should be. */
    GZIP("gzip", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3}, Deflater.SYNC_FLUSH, true),
    /** Nothing but the header comes until the compressor's buffer is full. */
    GZIP_UNFLUSHED("gzip", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3}, Deflater.NO_FLUSH, true),
    /** The zlib format, flushed after each piece. */
    DEFLATE("deflate", new byte[0], Deflater.SYNC_FLUSH, false),
    /** What some servers call deflate: without the zlib header. */
    BARE_DEFLATE("deflate", new byte[0], Deflater.SYNC_FLUSH, true);

    private final String coding;
    private final byte[] header;
    private final int flush;
    private final boolean bare;

    Zip(String coding, byte[] header, int flush, boolean bare) {
        this.coding = coding;
        this.header = header;
        this.flush = flush;
        this.bare = bare;
    }

    public String coding() {
        return coding;
    }

    /** What the compressor gives out for each of those pieces. */
    public List<byte[]> pieces(List<byte[]> plain) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
        List<byte[]> zipped = new ArrayList<>();
        if (header.length > 0) {
            zipped.add(header);
        }
        for (byte[] piece : plain) {
            deflater.setInput(piece);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            int length;
            do {
                length = deflater.deflate(buffer, 0, buffer.length, flush);
                out.write(buffer, 0, length);
            } while (length == buffer.length);
            if (out.size() > 0) {
                zipped.add(out.toByteArray());
            }
        }
        deflater.end();
        return zipped;
    }
}
