package io.github.ssespec.client.parser;

import static io.github.ssespec.client.parser.Outcome.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineEndingTest {

    private final List<String> data = new ArrayList<>();
    private final EventStreamParser parser = new EventStreamParser(event -> data.add(event.data()));

    @Test
    @Tag("parse.lf")
    void aLineFeedEndsALine() {
        assertThat(Streams.parse("data: a\ndata: b\n\ndata: c\n\n").data()).containsExactly("a\nb", "c");
    }

    @Test
    @Tag("parse.cr")
    void aCarriageReturnEndsALine() {
        assertThat(Streams.parse("data: a\rdata: b\r\rdata: c\r\r").data()).containsExactly("a\nb", "c");
    }

    @Test
    @Tag("parse.crlf")
    void aPairOfThemEndsOneLine() {
        assertThat(Streams.parse("data: a\r\ndata: b\r\n\r\ndata: c\r\n\r\n").data())
                .containsExactly("a\nb", "c");
    }

    @Test
    @Tag("parse.mixed-endings")
    void allThreeMayBeMixed() {
        assertThat(Streams.parse("data: a\rdata: b\r\ndata: c\n\r\ndata: d\n\rdata: e\r\r\n\ndata: f\n\n")
                        .data())
                .containsExactly("a\nb\nc", "d", "e", "f");
    }

    @Test
    @Tag("parse.mixed-endings")
    void aLineFeedBeforeACarriageReturnIsTwoLineEnds() {
        assertThat(Streams.parse("data: a\n\rdata: b\n\r").events()).containsExactly(message("a"), message("b"));
    }

    @Test
    @Tag("parse.crlf-split")
    void aPairInTwoReadsIsOneLineEnd() {
        read("data: a\r");
        read("\ndata: b\r");
        read("\n");
        assertThat(data).isEmpty();
        read("\r");
        assertThat(data).containsExactly("a\nb");
    }

    @Test
    @Tag("parse.crlf-split")
    void onlyTheFirstLineFeedAfterACarriageReturnBelongsToIt() {
        read("data: a\r");
        read("");
        read("\n");
        assertThat(data).isEmpty();
        read("\n");
        assertThat(data).containsExactly("a");
    }

    @Test
    @Tag("parse.crlf-split")
    void theLineFeedOfABlankLinesPairIsNoLineOfTheNextBlock() {
        Recorder recorder = new Recorder();
        EventStreamParser inspected = new EventStreamParser(recorder);
        Cut.BYTE_BY_BYTE.feed(Streams.bytes("data: a\r\n\r\ndata: b\n\n"), inspected);
        assertThat(recorder.events()).extracting(StreamEvent::offset).containsExactly(0L, 11L);
    }

    @Test
    @Tag("parse.cr-prompt")
    void aCarriageReturnDispatchesWithoutWaitingForTheNextByte() {
        read("data: a\r\r");
        assertThat(data).containsExactly("a");
        read("\n");
        read("data: b\r\n\r");
        assertThat(data).containsExactly("a", "b");
    }

    @ParameterizedTest
    @Tag("parse.separators")
    @ValueSource(strings = {"\u000B", "\f", "\u001C", "\u001D", "\u001E", "\u001F", "\u0085", "\u2028", "\u2029"})
    void nothingElseEndsALine(String separator) {
        String text = "a" + separator + "data: b" + separator + separator + "c";
        assertThat(Streams.parse("data: " + text + "\n\n").data()).containsExactly(text);
    }

    private void read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        parser.parse(bytes, 0, bytes.length);
    }
}
