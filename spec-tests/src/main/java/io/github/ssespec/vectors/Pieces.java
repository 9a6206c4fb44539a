package io.github.ssespec.vectors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes as a vector writes them: pieces, one after another. Immutable. */
public record Pieces(List<Piece> pieces) {

    /** Some bytes, so many times. The array is not to be changed. */
    record Piece(byte[] bytes, int times) {}

    public Pieces {
        pieces = List.copyOf(pieces);
    }

    /** How many bytes there are. */
    public int length() {
        return pieces.stream()
                .mapToInt(piece -> Math.multiplyExact(piece.bytes.length, piece.times))
                .reduce(0, Math::addExact);
    }

    /** The bytes, in a new array. */
    public byte[] bytes() {
        ByteBuffer all = ByteBuffer.allocate(length());
        for (Piece piece : pieces) {
            for (int i = 0; i < piece.times; i++) {
                all.put(piece.bytes);
            }
        }
        return all.array();
    }

    /** The text that they are in UTF-8. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
