package io.github.ssespec.script;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The framing of a piece where it is a chunk of its own. */
public final class Chunk {

    private Chunk() {}

    public static byte[] of(byte[] piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(piece);
        out.writeBytes(new byte[] {'\r', '\n'});
        return out.toByteArray();
    }
}
