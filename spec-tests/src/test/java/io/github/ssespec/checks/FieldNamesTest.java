package io.github.ssespec.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Line;
import io.github.ssespec.wire.Recorded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNamesTest {

    /** A mark at the very beginning would be dropped, so that the line stands second. */
    private static Line line(String text) {
        var lines =
                EventStream.of(Recorded.stream(":\\n" + text + "\\n")).lines().iterator();
        lines.next();
        return lines.next();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Data: a|data",
                "DATA:|data",
                " data: a|data",
                "data : a|data",
                "\\tid:1|id",
                "\\xC2\\xA0event: a|event",
                "event\\xE3\\x80\\x80: a|event",
                "\\xE2\\x80\\x8BRetry: 1|retry",
                "data\\xEF\\xBB\\xBF: a|data",
                "\\x1Bdata: a|data",
            })
    void aKnownNameIsKnownInOtherClothes(String text, String name) {
        Line line = line(text);
        assertThat(FieldNames.known(line)).isFalse();
        assertThat(FieldNames.disguised(line)).contains(name);
        assertThat(FieldNames.meant(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date: a",
                "datas: a",
                "da ta: a",
                "\"data\": a",
                "data-id: a",
                "Data",
                " data",
                "d: a",
                "message: a"
            })
    void anotherNameIsNoKnownOne(String text) {
        assertThat(FieldNames.disguised(line(text))).isEmpty();
        assertThat(FieldNames.meant(line(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: a", "data", "event:", "id:1", "retry: 1"})
    void aKnownNameIsNotInDisguise(String text) {
        assertThat(FieldNames.known(line(text))).isTrue();
        assertThat(FieldNames.disguised(line(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\xEF\\xBB\\xBFdata: a", "\\xEF\\xBB\\xBF Data: a"})
    void aByteOrderMarkBeforeANameIsAMatterOfItsOwn(String text) {
        assertThat(FieldNames.disguised(line(text))).isEmpty();
        assertThat(FieldNames.meant(line(text))).isTrue();
    }
}
