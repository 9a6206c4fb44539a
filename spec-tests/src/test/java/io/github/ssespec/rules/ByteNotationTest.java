package io.github.ssespec.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteNotationTest {
    @Test
    void textIsUtf8AndEscapesAreBytes() {
        byte[] expected = "aé\n\r\t\0\\00".getBytes(StandardCharsets.UTF_8);
        assertThat(ByteNotation.bytes(List.of("a\\xC3\\xa9\\n\\r\\t", "\\0\\\\00")))
                .isEqualTo(expected);
        assertThat(ByteNotation.bytes(List.of("é"))).containsExactly(0xC3, 0xA9);
    }

    @Test
    void nothingGivesNothing() {
        assertThat(ByteNotation.bytes(List.of())).isEmpty();
        assertThat(ByteNotation.bytes(List.of("", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\", "a\\q", "\\x", "\\x4", "\\xZZ", "a\n", "\u0001"})
    void malformedEscapesAndBareControlCharactersAreRefused(String item) {
        assertThatIllegalArgumentException().isThrownBy(() -> ByteNotation.bytes(List.of(item)));
    }
}
