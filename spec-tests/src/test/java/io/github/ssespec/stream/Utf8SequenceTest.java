package io.github.ssespec.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8SequenceTest {

    private static String decoded(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.length; ) {
            int length = Utf8Sequence.length(bytes, at, bytes.length);
            text.append(length < 0 ? "\uFFFD" : new String(bytes, at, length, StandardCharsets.UTF_8));
            at += Math.abs(length);
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"EDA080, 3", "EDA0, 2", "ED9F, 1", "EDA080EDB080, 6", "E28261, 2", "F09F98, 1", "C080, 2", "F4908080, 4"
    })
    void eachMaximalSubpartIsReplacedOnce(String hex, int length) {
        assertThat(decoded(HexFormat.of().parseHex(hex))).hasSize(length);
    }

    /** But for surrogates, of which Java's decoder makes fewer replacements than the standard. */
    @Test
    void itFindsTheReplacementsThatADecoderMakes() {
        Random random = new Random(7);
        byte[] interesting = {
            'a',
            (byte) 0x80,
            (byte) 0xBF,
            (byte) 0xC0,
            (byte) 0xC2,
            (byte) 0xE0,
            (byte) 0xA0,
            (byte) 0x9F,
            (byte) 0xEE,
            (byte) 0xEF,
            (byte) 0xF0,
            (byte) 0x90,
            (byte) 0x8F,
            (byte) 0xF4,
            (byte) 0xF5,
            (byte) 0xFF
        };
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(8)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = interesting[random.nextInt(interesting.length)];
            }
            assertThat(decoded(bytes))
                    .as("%s", HexFormat.of().formatHex(bytes))
                    .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
