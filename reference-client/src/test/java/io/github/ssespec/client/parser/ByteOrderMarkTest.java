package io.github.ssespec.client.parser;

import static io.github.ssespec.client.parser.Outcome.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.client.parser.Recorder.Place;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteOrderMarkTest {

    private static final String MARK = "\uFEFF";

    @Test
    @Tag("parse.bom")
    void oneLeadingMarkIsDropped() {
        assertThat(Streams.parse(MARK + "data: a\n\n").events()).containsExactly(message("a"));
    }

    @Test
    @Tag("parse.bom-split")
    void alsoWhenItComesAByteAtATime() {
        Recorder recorder = new Recorder();
        Cut.BYTE_BY_BYTE.feed(Streams.hex("EF BB BF 64 61 74 61 0A 0A"), new EventStreamParser(recorder));
        assertThat(recorder.events()).containsExactly(new StreamEvent("message", "", "", 3, 9));
    }

    @Test
    @Tag("parse.bom-once")
    void aSecondMarkIsPartOfTheFirstName() {
        assertThat(Streams.parse(MARK + MARK + "data: a\ndata: b\n\n").data()).containsExactly("b");
    }

    @Test
    @Tag("parse.bom-inside")
    void aLaterMarkIsKept() {
        assertThat(Streams.parse("data:" + MARK + "a\n\n" + MARK + "data: b\ndata: c" + MARK + "\n\n")
                        .data())
                .containsExactly(MARK + "a", "c" + MARK);
    }

    @ParameterizedTest
    @Tag("parse.bom-split")
    @ValueSource(strings = {"EF", "EF BB", "EF BB BE", "EF EF BB BF", "EF BB EF BB BF", "BB BF", "BF"})
    void anUnfinishedMarkIsOrdinaryBytesOfTheFirstLine(String start) {
        byte[] first = Streams.join(Streams.hex(start), Streams.bytes("data: a\ndata: b\n\n"));
        assertThat(Streams.parse(first).data()).containsExactly("b");
    }

    @ParameterizedTest
    @Tag("parse.bom-split")
    @ValueSource(strings = {"EF 0A", "EF BB 0A", "EF BB 0D", "EF BB 3A 0A", "EF BB 0D 0A"})
    void anUnfinishedMarkMakesALineThatIsNotBlank(String line) {
        byte[] stream = Streams.join(Streams.hex(line), Streams.bytes("data: a\n\n"));
        Recorder recorder = new Recorder();
        Cut.BYTE_BY_BYTE.feed(stream, new EventStreamParser(recorder));
        assertThat(recorder.places()).containsExactly(new Place(0, stream.length));
        assertThat(Streams.parse(stream).data()).containsExactly("a");
    }

    @ParameterizedTest
    @Tag("parse.bom")
    @ValueSource(strings = {"EF", "EF BB", "EF BB BF", "EF BB BF 0A", "EF BB BF 0D", "EF BB BF 3A 0A"})
    void aStreamOfLittleMoreThanAMarkDispatchesNothing(String stream) {
        assertThat(Streams.parse(Streams.hex(stream)).events()).isEmpty();
    }

    @Test
    @Tag("parse.bom")
    void aBlankLineMayFollowTheMark() {
        assertThat(Streams.parse(MARK + "\ndata: a\n\n").data()).containsExactly("a");
    }

    @Test
    @Tag("parse.bom-inside")
    void aMarkAfterABlankFirstLineIsNoLeadingOne() {
        assertThat(Streams.parse("\n" + MARK + "data: a\n\n").events()).isEmpty();
    }
}
