package io.github.ssespec.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class VisibleTest {
    static final List<String> HOSTILE = Samples.HOSTILE;

    @ParameterizedTest
    @CsvSource({
        "000A, \\n",
        "000D, \\r",
        "0009, \\t",
        "0000, \\0",
        "001B, \\x1B",
        "007F, \\x7F",
        "009B, \\x9B",
        "00AD, \\xAD",
        "061C, \\u061C",
        "200B, \\u200B",
        "200D, \\u200D",
        "200E, \\u200E",
        "200F, \\u200F",
        "2028, \\u2028",
        "2029, \\u2029",
        "202A, \\u202A",
        "202E, \\u202E",
        "2066, \\u2066",
        "2069, \\u2069",
        "D800, \\uD800",
        "DFFF, \\uDFFF",
        "FDD0, \\uFDD0",
        "FEFF, \\uFEFF",
        "FFFE, \\uFFFE",
        "1FFFF, \\u{1FFFF}",
        "E0001, \\u{E0001}"
    })
    void whatAReaderCannotSeeIsWrittenOut(String hex, String shown) {
        StringBuilder text = new StringBuilder("a").appendCodePoint(Integer.parseInt(hex, 16));

        assertThat(Visible.text(text + "b")).isEqualTo("a" + shown + "b");
    }

    @Test
    void whatAReaderCanSeeStays() {
        String text = "data: <b>\"Ω\" 中文 \uD83D\uDE00 ‘quotes’ \\n [1] #[2] a##b c\\x1B";

        assertThat(Visible.text(text)).isEqualTo(text);
    }

    @Test
    void theCommandsOfBuildServersAreBroken() {
        assertThat(Visible.text("##[debug] ##vso[a] ##teamcity[b] ###[c]"))
                .isEqualTo("##\\x5Bdebug] ##vso\\x5Ba] ##teamcity\\x5Bb] ###\\x5Bc]");
    }

    @ParameterizedTest(name = "{index}")
    @FieldSource("HOSTILE")
    void hostileTextIsShownTwiceAsOnce(String text) {
        assertThat(Visible.text(Visible.text(text))).isEqualTo(Visible.text(text));
        assertThat(Visible.shortened(Visible.shortened(text))).isEqualTo(Visible.shortened(text));
    }

    @Test
    void anyTextIsShownTwiceAsOnceAndStaysShort() {
        Random random = new Random(42);
        int[] likely = {'#', '[', 'v', '\\', ':', '\n', 0x1B, 0xD800, 0xDC00, 0x202E, 0xFFFE, 0x1F600, ' '};
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(2000); i >= 0; i--) {
                text.appendCodePoint(
                        random.nextBoolean() ? likely[random.nextInt(likely.length)] : random.nextInt(0x110000));
            }
            String whole = Visible.text(text.toString());
            String shortened = Visible.shortened(text.toString());

            assertThat(Visible.text(whole)).isEqualTo(whole);
            assertThat(Visible.shortened(shortened)).isEqualTo(shortened);
            assertThat(Visible.text(shortened)).isEqualTo(shortened);
            assertThat(utf8(shortened)).hasSizeLessThanOrEqualTo(Visible.LIMIT);
            assertThat(new String(utf8(whole), StandardCharsets.UTF_8)).isEqualTo(whole);
        }
    }

    @Test
    void upToTheLimitNothingIsCut() {
        String text = "é".repeat(Visible.LIMIT / 2);

        assertThat(Visible.shortened(text)).isEqualTo(text);
    }

    @Test
    void pastTheLimitTheLengthIsSaid() {
        assertThat(Visible.shortened("x".repeat(1 << 20)))
                .hasSize(Visible.LIMIT - 2) // the ellipsis makes three bytes
                .startsWith("xxx")
                .endsWith("x… (1048576 characters in all)");
    }

    @Test
    void aCutFallsBetweenTwoCharacters() {
        for (int lead = 0; lead < 8; lead++) {
            String smileys = Visible.shortened("x".repeat(lead) + "\uD83D\uDE00".repeat(2000));
            String escapes = Visible.shortened("x".repeat(lead) + "\u202E".repeat(2000));

            assertThat(smileys).contains("\uD83D\uDE00… (" + (2000 + lead) + " characters in all)");
            assertThat(escapes).contains("\\u202E… (" + (2000 + lead) + " characters in all)");
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
