package io.github.ssespec.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final byte[] STREAM = "data: a\n\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void everyDeliveryBringsTheSameBytesInPiecesThatAreNotEmpty() {
        for (Vector vector : Vectors.all()) {
            byte[] stream = vector.bytes();
            for (Delivery delivery : Delivery.all(vector)) {
                List<byte[]> pieces = delivery.pieces(stream);
                ByteArrayOutputStream joined = new ByteArrayOutputStream();
                pieces.forEach(joined::writeBytes);

                assertThat(pieces).noneMatch(piece -> piece.length == 0);
                assertThat(Arrays.equals(joined.toByteArray(), stream)).isTrue();
            }
        }
    }

    @Test
    void aStreamIsCutWhereTheDeliverySays() {
        assertThat(lengths(Delivery.WHOLE)).containsExactly(9);
        assertThat(lengths(Delivery.BYTE_BY_BYTE)).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(lengths(Delivery.cutAt(7))).containsExactly(7, 2);
        assertThat(lengths(Delivery.inPiecesOf(4))).containsExactly(4, 4, 1);
    }

    @Test
    void aRuleAboutCutsIsDecidedByCutsAndTheOthersByTheWholeStream() {
        assertThat(Delivery.deciding(Vectors.of("parse.lf").get(0))).containsExactly(Delivery.WHOLE);
        assertThat(Delivery.deciding(Vectors.of("parse.crlf-split").get(0)))
                .hasSize(11)
                .contains(Delivery.BYTE_BY_BYTE, Delivery.cutAt(1), Delivery.cutAt(10))
                .doesNotContain(Delivery.WHOLE);
    }

    @Test
    void longStreamsAreCutIntoPiecesOnly() {
        assertThat(Delivery.all(Vectors.of("parse.long-line").get(0)))
                .containsExactly(Delivery.WHOLE, Delivery.inPiecesOf(1_000));
    }

    private static List<Integer> lengths(Delivery delivery) {
        return delivery.pieces(STREAM).stream().map(piece -> piece.length).toList();
    }
}
