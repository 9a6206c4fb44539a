package io.github.ssespec.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Recorded;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventStreamTest {

    private static EventStream stream(String... pieces) {
        return EventStream.of(Recorded.stream(pieces));
    }

    private static EventStream ended(String... pieces) {
        return EventStream.of(Recorded.of(End.CLEAN, Recorded.STREAM + "\\r\\n", pieces));
    }

    private static List<String> lines(EventStream stream) {
        List<String> lines = new ArrayList<>();
        stream.lines()
                .forEach(line ->
                        lines.add(line.span().text() + "/" + line.lineEnd().label()));
        return lines;
    }

    @Test
    void aLineEndsWithLfOrCrOrBoth() {
        assertThat(lines(stream("a\\nb\\rc\\r\\n\\r\\r\\n\\nrest")))
                .containsExactly("a/LF", "b/CR", "c/CRLF", "/CR", "/CRLF", "/LF");
        assertThat(stream("a\\nrest").rest().orElseThrow().span().text()).isEqualTo("rest");
        assertThat(stream("a\\n").rest()).isEmpty();
    }

    @Test
    void nothingElseEndsALine() {
        String separators = "a\\x0B\\x0C\\x1C\\xC2\\x85\\xE2\\x80\\xA8\\xE2\\x80\\xA9";
        assertThat(lines(stream(separators + "\\n"))).hasSize(1);
    }

    @Test
    void oneByteOrderMarkIsNoPartOfTheFirstLine() {
        EventStream stream = stream("\\xEF\\xBB\\xBFdata: a\\n\\xEF\\xBB\\xBFdata: b\\n");
        List<Line> lines = new ArrayList<>();
        stream.lines().forEach(lines::add);
        assertThat(stream.startsWithBom()).isTrue();
        assertThat(lines.get(0).is("data")).isTrue();
        assertThat(lines.get(0).start()).isEqualTo(3);
        assertThat(lines.get(1).startsWithBom()).isTrue();
        assertThat(lines.get(1).is("data")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "data: a|data|a",
                "data:  a|data| a",
                "data:a|data|a",
                "data|data|''",
                "data:|data|''",
                "data: |data|''",
                "data: a:b|data|a:b",
                " data: a| data|a",
                "id:\\ta|id|\ta",
            })
    void aFieldHasANameAndAValueWithoutOneSpace(String text, String name, String value) {
        Line line = stream(text + "\\n").lines().iterator().next();
        assertThat(line.isField()).isTrue();
        assertThat(line.name()).isEqualTo(name);
        assertThat(line.value()).isEqualTo(value);
        assertThat(line.valueLength()).isEqualTo(value.length());
        assertThat(line.is(name)).isTrue();
    }

    @Test
    void blankLinesAndCommentsAreNoFields() {
        Line comment = stream(": data\\n").lines().iterator().next();
        assertThat(comment.isComment()).isTrue();
        assertThat(comment.isField()).isFalse();
        Line blank = stream("\\n").lines().iterator().next();
        assertThat(blank.isBlank()).isTrue();
        assertThat(blank.isField()).isFalse();
    }

    @Test
    void aBlockEndsAtABlankLine() {
        List<Block> blocks = new ArrayList<>();
        stream("\\n\\nid: 1\\nevent: a\\ndata: x\\ndata: y\\nevent: b\\n\\n\\n: c\\n\\ndata: open\\n")
                .blocks()
                .forEach(blocks::add);
        assertThat(blocks).extracting(Block::complete).containsExactly(true, true, false);
        assertThat(blocks).extracting(Block::dispatches).containsExactly(true, false, false);
        assertThat(blocks).extracting(Block::hasFields).containsExactly(true, false, true);
        Block first = blocks.get(0);
        assertThat(List.of(first.dataLines(), first.types(), first.ids())).containsExactly(2, 2, 1);
        assertThat(first.type()).isNotNull().extracting(Line::value).isEqualTo("b");
        assertThat(first.firstData()).isNotNull().extracting(Line::value).isEqualTo("x");
        assertThat(first.span().text()).isEqualTo("id: 1\\nevent: a\\ndata: x\\ndata: y\\nevent: b");
    }

    @Test
    void eachByteIsTracedThroughChunksToItsPlaceAndTime() {
        String head = Recorded.STREAM + "Transfer-Encoding: chunked\\r\\n\\r\\n";
        Exchange exchange = Recorded.of(End.BY_KIT, head, "4\\r\\ndata\\r\\n", "5\\r\\n: x\\n\\n\\r\\n");
        EventStream stream = EventStream.of(exchange);
        int headLength = exchange.head().orElseThrow().length();
        assertThat(stream.rawOffset(0)).isEqualTo(headLength + 3);
        assertThat(stream.rawOffset(4)).isEqualTo(headLength + 12);
        assertThat(stream.arrivalOf(3)).isEqualTo(2_000_000);
        assertThat(stream.arrivalOf(4)).isEqualTo(3_000_000);
        Span line = stream.lines().iterator().next().span();
        assertThat(line.text()).isEqualTo("data: x");
        assertThat(line.offset()).isEqualTo(headLength + 3);
        assertThat(line.length()).isEqualTo(12);
    }

    @Test
    void aCrThatMayBeHalfOfALineEndIsKnown() {
        Line open = stream("a\\r").lines().iterator().next();
        assertThat(open.mayEndInCrLf()).isTrue();
        Line closed = ended("a\\r").lines().iterator().next();
        assertThat(closed.mayEndInCrLf()).isFalse();
    }

    @Test
    void aStreamHasEndedWhenItsResponseHasAndNothingFollowed() {
        assertThat(ended("a").ended()).isTrue();
        assertThat(stream("a").ended()).isFalse();
        String tooShort = Recorded.STREAM + "Content-Length: 2\\r\\n\\r\\n";
        assertThat(EventStream.of(Recorded.of(End.CLEAN, tooShort, "a\\n\\n")).ended())
                .isFalse();
    }

    @Test
    void contentInACodingThatTheKitCannotUndoIsNotRead() {
        assertThat(EventStream.canRead(coded("br"))).isFalse();
        assertThat(EventStream.canRead(coded("gzip, zstd"))).isFalse();
        assertThat(EventStream.canRead(coded("gzip, gzip"))).isFalse();
        assertThat(EventStream.canRead(coded("gzip"))).isTrue();
        assertThat(EventStream.canRead(coded("identity"))).isTrue();
        assertThat(EventStream.canRead(coded("none"))).isTrue();
        assertThat(EventStream.canRead(Recorded.stream())).isTrue();
    }

    private static Exchange coded(String codings) {
        return Recorded.of(End.CLEAN, Recorded.STREAM + "Content-Encoding: " + codings + "\\r\\n\\r\\n");
    }
}
