package io.github.ssespec.client.parser;

import static io.github.ssespec.client.parser.Outcome.event;
import static io.github.ssespec.client.parser.Outcome.message;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataTest {

    @Test
    @Tag("parse.data-lines")
    void dataFieldsAreJoinedWithLineFeeds() {
        assertThat(Streams.parse("data: a\ndata:\ndata: b\ndata\ndata: c\n\n").data())
                .containsExactly("a\n\nb\n\nc");
    }

    @ParameterizedTest
    @Tag("parse.data-empty")
    @ValueSource(strings = {"data", "data:", "data: "})
    void anEmptyDataFieldAloneDispatchesAnEventWithEmptyData(String line) {
        assertThat(Streams.parse(line + "\n\n").events()).containsExactly(message(""));
        assertThat(Streams.parse(line + "\n" + line + "\n\n").events()).containsExactly(message("\n"));
    }

    @Test
    @Tag("parse.data-trailing")
    void exactlyOneTrailingLineFeedIsRemoved() {
        assertThat(Streams.parse("data: a\ndata:\n\ndata: a\ndata\ndata\n\n").data())
                .containsExactly("a\n", "a\n\n");
    }

    @Test
    @Tag("parse.no-data")
    void withoutDataNothingIsDispatchedAndTheTypeIsForgotten() {
        assertThat(Streams.parse("event: a\n\ndata: 1\n\nevent: b\nid: 7\nretry: 5\n: c\n\n\ndata: 2\n\n")
                        .events())
                .containsExactly(message("1"), message("2", "7"));
    }

    @Test
    @Tag("parse.event")
    void theEventFieldIsTheType() {
        assertThat(Streams.parse("event: a\ndata: 1\n\ndata: 2\nevent: message\n\ndata: 3\nevent: \u00E9 e\n\n")
                        .events())
                .containsExactly(event("a", "1"), message("2"), event("\u00E9 e", "3"));
    }

    @Test
    @Tag("parse.event-empty")
    void anEmptyTypeIsAMessage() {
        assertThat(Streams.parse("event\ndata: 1\n\nevent:\ndata: 2\n\nevent: \ndata: 3\n\n")
                        .events())
                .containsExactly(message("1"), message("2"), message("3"));
    }

    @Test
    @Tag("parse.event-reset")
    void theTypeIsForgottenAtEachBlankLine() {
        assertThat(Streams.parse("event: a\ndata: 1\n\ndata: 2\n\n").events())
                .containsExactly(event("a", "1"), message("2"));
    }

    @Test
    @Tag("parse.event-last")
    void theLastTypeCounts() {
        assertThat(Streams.parse("event: longer\nevent: b\ndata: 1\n\nevent: a\ndata: 2\nevent:\n\n")
                        .events())
                .containsExactly(event("b", "1"), message("2"));
    }

    @Test
    @Tag("parse.eof")
    void anUnfinishedBlockIsDiscarded() {
        assertThat(Streams.parse("data: 1\n\ndata: 2\n").data()).containsExactly("1");
        assertThat(Streams.parse("data: 1\n\ndata: 2").data()).containsExactly("1");
        assertThat(Streams.parse("data: 1").events()).isEmpty();
        assertThat(Streams.parse("").events()).isEmpty();
    }

    @Test
    @Tag("parse.eof")
    void anUnfinishedBlocksIdIsDiscardedWithIt() {
        assertThat(Streams.parse("id: 1\ndata: 1\n\nid: 2\ndata: 2\n").lastEventId())
                .isEqualTo("1");
        assertThat(Streams.parse("id: 1\n").lastEventId()).isEmpty();
    }

    /** The example of HTML 9.2.6 with a comment, an id that is reset, and a value with a second space. */
    @Test
    void theStandardsExampleOfFourBlocksDispatchesThreeEvents() {
        String stream = ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n";
        assertThat(Streams.parse(stream).events())
                .containsExactly(message("first event", "1"), message("second event"), message(" third event"));
    }

    @Test
    void theStandardsExampleOfEmptyDataDispatchesTwoEventsAndDiscardsTheLastBlock() {
        assertThat(Streams.parse("data\n\ndata\ndata\n\ndata:").events()).containsExactly(message(""), message("\n"));
    }

    @Test
    void theStandardsExampleOfStockPricesIsOneEvent() {
        assertThat(Streams.parse("data: YHOO\ndata: +2\ndata: 10\n\n").events())
                .containsExactly(message("YHOO\n+2\n10"));
    }

    @Test
    void theStandardsExampleOfAnOptionalSpaceIsTwoIdenticalEvents() {
        assertThat(Streams.parse("data:test\n\ndata: test\n\n").events())
                .containsExactly(message("test"), message("test"));
    }
}
