package io.github.ssespec.client.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

    @ParameterizedTest
    @Tag("parse.retry")
    @CsvSource({"0, 0", "1, 1", "3000, 3000", "' 10', 10"})
    void digitsSetTheReconnectionTime(String value, long milliseconds) {
        assertThat(Streams.parse("retry:" + value + "\n\n").reconnectionTime()).hasValue(milliseconds);
    }

    @ParameterizedTest
    @Tag("parse.retry-leading-zero")
    @CsvSource({"007, 7", "00, 0", "010, 10", "0000000000000000000000000000000000005, 5"})
    void leadingZerosAreDigitsLikeAnyOther(String value, long milliseconds) {
        assertThat(Streams.parse("retry: " + value + "\n\n").reconnectionTime()).hasValue(milliseconds);
    }

    @ParameterizedTest
    @Tag("parse.retry-invalid")
    @ValueSource(
            strings = {
                "-1", "+1", "1.5", "1e3", "0x10", "1 ", "  1", "1s", "abc", "1_000", "1,000", "\u0661", "\uFF11", "\0",
                "1\0", "/", ":", "1:", "9\u00E9"
            })
    void anythingElseIsIgnored(String value) {
        assertThat(Streams.parse("retry: 5\nretry: " + value + "\n\n").reconnectionTime())
                .hasValue(5);
    }

    @ParameterizedTest
    @Tag("parse.retry-invalid")
    @ValueSource(strings = {"retry", "retry:", "retry: "})
    void anEmptyValueWhichTheStandardLeavesOpenIsIgnored(String line) {
        assertThat(Streams.parse("retry: 5\n" + line + "\n\n").reconnectionTime())
                .hasValue(5);
        assertThat(Streams.parse(line + "\n\n").reconnectionTime()).isEmpty();
    }

    @ParameterizedTest
    @Tag("parse.retry-huge")
    @CsvSource({
        "9223372036854775799, 9223372036854775799",
        "9223372036854775800, 9223372036854775800",
        "9223372036854775806, 9223372036854775806",
        "9223372036854775807, 9223372036854775807",
        "9223372036854775808, 9223372036854775807",
        "9223372036854775810, 9223372036854775807",
        "18446744073709551616, 9223372036854775807",
        "99999999999999999999999999999999999999999999999, 9223372036854775807"
    })
    void hugeValuesEndAtTheLargestLong(String value, long milliseconds) {
        assertThat(Streams.parse("retry: " + value + "\n\n").reconnectionTime()).hasValue(milliseconds);
    }

    @Test
    @Tag("parse.retry")
    void itTakesEffectWhenItsLineIsReadInAnUnfinishedBlockToo() {
        EventStreamParser parser = new EventStreamParser(event -> {});
        byte[] stream = Streams.bytes("data: a\nretry: 12\n");
        parser.parse(stream, 0, stream.length - 1);
        assertThat(parser.reconnectionTime()).isEmpty();
        parser.parse(stream, stream.length - 1, 1);
        assertThat(parser.reconnectionTime()).hasValue(12);
        parser.end();
        assertThat(parser.reconnectionTime()).hasValue(12);
    }

    @Test
    @Tag("parse.eof")
    void aLineThatTheEndOfTheStreamCutsOffSetsNothing() {
        assertThat(Streams.parse("retry: 12").reconnectionTime()).isEmpty();
    }
}
