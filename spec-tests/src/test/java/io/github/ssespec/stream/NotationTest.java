package io.github.ssespec.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.rules.ByteNotation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {

    private static String show(String notation) {
        byte[] bytes = ByteNotation.bytes(List.of(notation));
        return Notation.show(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: café 😀\\n\\n",
                "\\r\\t\\0\\\\",
                "\\xE9\\xFF",
                "\\x1B[2J",
                "\\xE2\\x80\\xA8",
                "\\xEF\\xBB\\xBFdata",
                "\\xE2\\x80\\xAE",
            })
    void whatIsShownStandsForTheSameBytes(String notation) {
        assertThat(show(notation)).isEqualTo(notation);
        assertThat(ByteNotation.bytes(List.of(show(notation)))).isEqualTo(ByteNotation.bytes(List.of(notation)));
    }

    @Test
    void whatIsLongIsCutAndItsLengthTold() {
        byte[] bytes = "x".repeat(500).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(Notation.show(bytes, 0, 500, 10)).isEqualTo("xxxxxxxxxx… (500 bytes in all)");
    }
}
