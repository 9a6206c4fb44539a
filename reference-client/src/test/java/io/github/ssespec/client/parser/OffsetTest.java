package io.github.ssespec.client.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.client.parser.Recorder.Place;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OffsetTest {

    @Test
    void eachReportSaysWhereItsLineOrBlockStood() {
        assertThat(places(": a\nid: 1\nretry: 2\ndata: x\n\n\n: b\r\nevent: y\r\ndata: z\r\n\r\n: c\n"))
                .containsExactly(
                        new Place(0, 0), // : a
                        new Place(4, 4), // id
                        new Place(10, 10), // retry
                        new Place(0, 28),
                        new Place(29, 29), // : b
                        new Place(29, 54),
                        new Place(55, 55)); // : c
    }

    @Test
    void theLineFeedAfterTheDispatchingCarriageReturnIsNotCounted() {
        assertThat(places("data\r\n\r\ndata\r\r")).containsExactly(new Place(0, 7), new Place(8, 14));
    }

    @Test
    void aByteOrderMarkIsCountedButBelongsToNoBlock() {
        assertThat(places("\u00EF\u00BB\u00BF: a\ndata\n\n")).containsExactly(new Place(3, 3), new Place(3, 13));
    }

    @Test
    void anUnfinishedByteOrderMarkBelongsToTheFirstBlock() {
        assertThat(places("\u00EF\u00BB\ndata\n\n")).containsExactly(new Place(0, 9));
    }

    @Test
    void onlyTheIdsAndRetriesThatTakeEffectAreReported() {
        assertThat(places("id: 1\0\nretry: x\nid\nretry: 1\nretry\n"))
                .containsExactly(new Place(16, 16), new Place(19, 19));
    }

    @Test
    void offsetsCountAcrossManyReads() {
        Recorder recorder = new Recorder();
        EventStreamParser parser = new EventStreamParser(recorder);
        byte[] comment = Streams.bytes(":" + "x".repeat(998) + "\n");
        for (int i = 0; i < 1_000; i++) {
            parser.parse(comment, 0, comment.length);
        }
        assertThat(recorder.places()).hasSize(1_000).endsWith(new Place(999_000, 999_000));
    }

    @Test
    void theBytesBetweenAnEventsOffsetsAreThatEvent() {
        for (long seed = 0; seed < 4_000; seed++) {
            byte[] stream = RandomStream.from(seed);
            for (StreamEvent event : parse(stream).events()) {
                byte[] block = Arrays.copyOfRange(stream, (int) event.offset(), (int) event.end());
                // Where the block is not the stream's first one, a byte order mark that it begins with is no leading
                // one.
                byte[] alone = event.offset() <= 3 ? block : Streams.join(Streams.hex("EF BB BF"), block);
                assertThat(parse(alone).events())
                        .as("seed %d: %s", seed, Streams.visible(stream))
                        .singleElement()
                        .returns(event.type(), StreamEvent::type)
                        .returns(event.data(), StreamEvent::data);
            }
        }
    }

    private static List<Place> places(String latin1) {
        return parse(Streams.bytes(latin1)).places();
    }

    private static Recorder parse(byte[] stream) {
        Recorder recorder = new Recorder();
        Cut.WHOLE.feed(stream, new EventStreamParser(recorder));
        return recorder;
    }
}
