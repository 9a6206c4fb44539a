package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WireTextTest {

    private static String shown(String... reads) {
        StringBuilder out = new StringBuilder();
        WireText text = new WireText(out::append);
        text.begin();
        for (String read : reads) {
            text.onBytes(ByteBuffer.wrap(read.getBytes(StandardCharsets.UTF_8)));
        }
        return out.toString();
    }

    @Test
    void aCrIsShownAtOnceAndItsLfWhenItComes() {
        assertThat(shown("data:a\r")).isEqualTo("       0  field     data[:]a[CR]\n");
        assertThat(shown("data:a\r", "\n\n")).isEqualTo("""
                       0  field     data[:]a[CR]
                       7            [LF] of the CRLF
                       8  blank     [LF]
                """);
        assertThat(shown("\r", "\r")).isEqualTo("""
                       0  blank     [CR]
                       1  blank     [CR]
                """);
    }

    @Test
    void oneSpaceGoesFromAFieldAndNoneFromAComment() {
        assertThat(shown("data:  a\n: b\n")).isEqualTo("""
                       0  field     data[:][ ] a[LF]
                       9  comment   [:] b[LF]
                """);
    }

    @Test
    void onlyTheFirstMarkIsNone() {
        assertThat(shown("\uFEFF\uFEFFdata\n", "\uFEFFid\n")).isEqualTo("""
                       0            [BOM]
                       3  ignored   \\xEF\\xBB\\xBFdata[LF]
                      11  ignored   \\xEF\\xBB\\xBFid[LF]
                """);
    }

    @Test
    void aLongLineIsShortened() {
        assertThat(shown("data:" + "x".repeat(10_000) + "\n\n"))
                .contains("xxx… (10005 bytes in all)[LF]\n   10006  blank")
                .hasSizeLessThan(5_000);
    }

    @Test
    void aNewConnectionBeginsAtZero() {
        StringBuilder out = new StringBuilder();
        WireText text = new WireText(out::append);
        text.begin();
        text.onBytes(ByteBuffer.wrap("data: a\r".getBytes(StandardCharsets.UTF_8)));
        text.begin();
        text.onBytes(ByteBuffer.wrap("\ndata".getBytes(StandardCharsets.UTF_8)));
        text.end();
        assertThat(out).hasToString("""
                       0  field     data[:][ ]a[CR]
                       0  blank     [LF]
                       1  lost      data[cut off]
                """);
    }
}
