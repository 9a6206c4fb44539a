package io.github.ssespec.client.parser;

import static io.github.ssespec.client.parser.Outcome.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastEventIdTest {

    private final List<StreamEvent> events = new ArrayList<>();
    private EventStreamParser parser = new EventStreamParser(events::add);

    @Test
    @Tag("parse.id")
    @Tag("parse.id-persists")
    void anIdIsKeptOverTheEventsThatFollow() {
        assertThat(Streams.parse("id: 1\ndata: a\n\ndata: b\n\n\nid: \u00E9\n\ndata: c\n\n")
                        .events())
                .containsExactly(message("a", "1"), message("b", "1"), message("c", "\u00E9"));
    }

    @ParameterizedTest
    @Tag("parse.id-empty")
    @ValueSource(strings = {"id", "id:", "id: "})
    void anEmptyIdResetsIt(String line) {
        assertThat(Streams.parse("id: 1\ndata: a\n\n" + line + "\ndata: b\n\n"))
                .satisfies(outcome -> assertThat(outcome.events()).containsExactly(message("a", "1"), message("b")))
                .satisfies(outcome -> assertThat(outcome.lastEventId()).isEmpty());
    }

    @ParameterizedTest
    @Tag("parse.id-null")
    @ValueSource(strings = {"\0", "2\0", "\0002", "2\0003"})
    void anIdWithNulIsIgnored(String id) {
        assertThat(Streams.parse("id: 1\nid: " + id + "\ndata: a\n\nid: " + id + "\ndata: b\n\n")
                        .events())
                .containsExactly(message("a", "1"), message("b", "1"));
    }

    @Test
    @Tag("parse.id-null")
    void anOverlongNulIsNoNul() {
        byte[] stream = Streams.join(Streams.bytes("id:"), Streams.hex("C0 80"), Streams.bytes("\n\n"));
        assertThat(Streams.parse(stream).lastEventId()).isEqualTo("\uFFFD\uFFFD");
    }

    @Test
    @Tag("parse.id-last")
    void theLastIdOfABlockCounts() {
        assertThat(Streams.parse("id: 1\nid: 22\ndata: a\nid: 3\n\ndata: b\nid: 4\nid\n\n")
                        .events())
                .containsExactly(message("a", "3"), message("b"));
    }

    @Test
    @Tag("parse.id-without-data")
    void anIdWithoutDataCountsAfterItsBlankLineAndNotBefore() {
        read("id: 1\n");
        assertThat(parser.lastEventId()).isEmpty();
        read("\n");
        assertThat(parser.lastEventId()).isEqualTo("1");
        read("id: 2\nevent: a\n");
        assertThat(parser.lastEventId()).isEqualTo("1");
        read("\ndata: b\n\n");
        assertThat(events).extracting(StreamEvent::lastEventId).containsExactly("2");
    }

    @Test
    void theListenerAlreadyFindsTheEventsIdInTheParser() {
        List<String> seen = new ArrayList<>();
        parser = new EventStreamParser(event -> seen.add(parser.lastEventId()));
        read("id: 1\ndata\n\n");
        assertThat(seen).containsExactly("1");
    }

    @Test
    void anEarlierConnectionsIdIsKeptUntilTheStreamSendsAnother() {
        parser = new EventStreamParser(events::add, ParserOptions.DEFAULT.withLastEventId("7"));
        assertThat(parser.lastEventId()).isEqualTo("7");
        read("\ndata: a\n\n");
        assertThat(parser.lastEventId()).isEqualTo("7");
        read("id\ndata: b\n\n");
        assertThat(events).extracting(StreamEvent::lastEventId).containsExactly("7", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\n", "\r", "a\0", "a\nb", "a\r"})
    void anInitialIdThatNoStreamCanHaveSentIsRefused(String id) {
        assertThatThrownBy(() -> ParserOptions.DEFAULT.withLastEventId(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lastEventId must not hold U+0000, CR or LF");
    }

    private void read(String text) {
        byte[] bytes = Streams.bytes(text);
        parser.parse(bytes, 0, bytes.length);
    }
}
