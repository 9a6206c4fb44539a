package io.github.ssespec.reports.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WrapTest {
    @Test
    void linesBreakAfterWords() {
        assertThat(Wrap.lines("the media type is text/event-stream", 20))
                .containsExactly("the media type is", "text/event-stream");
        assertThat(Wrap.lines("exactly twenty wide. And more", 20)).containsExactly("exactly twenty wide.", "And more");
    }

    @Test
    void aShortTextAndNoTextAreOneLine() {
        assertThat(Wrap.lines("short", 20)).containsExactly("short");
        assertThat(Wrap.lines("", 20)).containsExactly("");
    }

    @Test
    void aLongWordIsBrokenWhereTheLineIsFull() {
        assertThat(Wrap.lines("x".repeat(45), 20)).containsExactly("x".repeat(20), "x".repeat(20), "x".repeat(5));
    }

    @Test
    void wideCharactersTakeTwoColumnsAndMarksNone() {
        assertThat(Wrap.lines("\u4E2D".repeat(15), 20)).containsExactly("\u4E2D".repeat(10), "\u4E2D".repeat(5));
        assertThat(Wrap.lines("e\u0301".repeat(20), 20)).hasSize(1);
    }

    @Test
    void aPairOfSurrogatesIsNeverBroken() {
        assertThat(Wrap.lines("x" + "\uD83D\uDE00".repeat(15), 20))
                .containsExactly("x" + "\uD83D\uDE00".repeat(9), "\uD83D\uDE00".repeat(6));
    }

    @Test
    void noFurtherLineBeginsAWorkflowCommand() {
        assertThat(Wrap.lines("nineteen characters ::error::pwned", 20))
                .containsExactly("nineteen characters", "\\x3A:error::pwned");
        assertThat(Wrap.lines("nineteen characters  \u00A0::error::pwned", 20))
                .containsExactly("nineteen characters ", "\u00A0\\x3A:error::pwned");
    }

    @Test
    void anyTextFitsAndLosesNothingButSpaces() {
        Random random = new Random(7);
        String[] pieces = {" ", "  ", ":", "::", "a", "word", "\u4E2D", "\u0301", "\u00A0", "\uD83D\uDE00"};
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            List<String> lines = Wrap.lines(text.toString(), 20);

            assertThat(lines).allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(20));
            assertThat(lines.subList(1, lines.size())).noneMatch(line -> line.matches("[\\s\\p{Z}]*::.*"));
            assertThat(String.join("", lines).replace("\\x3A", ":").replace(" ", ""))
                    .isEqualTo(text.toString().replace(" ", ""));
        }
    }
}
