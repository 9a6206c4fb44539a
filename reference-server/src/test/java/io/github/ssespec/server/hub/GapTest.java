package io.github.ssespec.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.server.encoder.ServerSentEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapTest {
    private static final HubOptions OPTIONS =
            HubOptions.defaults().withReconnectionTime(null).withFirstId(1L).withHistory(2, Long.MAX_VALUE);

    private final EventHub hub = new EventHub(OPTIONS);

    @Test
    void anIdThatTheHistoryHasLostIsAnsweredWithTheMarkerAndThenWhatIsNew() {
        publish("1", "2", "3", "4");
        FakeSink sink = subscribe("1");
        publish("5");

        assertThat(sink.written())
                .containsExactly("", "id: 4\nevent: gap\ndata: {\"lastEventId\": \"1\"}\n\n", "id: 5\ndata: 5\n\n");
    }

    @Test
    void anIdThatWasNeverSentIsToo() {
        publish("1");

        assertThat(subscribe("17").written())
                .containsExactly("", "id: 1\nevent: gap\ndata: {\"lastEventId\": \"17\"}\n\n");
    }

    @Test
    void fromTheMarkerASubscriberResumesWithoutASecondGap() {
        publish("1", "2", "3", "4");
        subscribe("1");
        publish("5");

        assertThat(subscribe("4").written()).containsExactly("", "id: 5\ndata: 5\n\n");
    }

    @Test
    void soItDoesFromTheMarkerOfAHubThatHasSentNothingYet() {
        assertThat(subscribe("of an earlier run").written())
                .containsExactly("", "id: 0\nevent: gap\ndata: {\"lastEventId\": \"of an earlier run\"}\n\n");
        publish("1");

        assertThat(subscribe("0").written()).containsExactly("", "id: 1\ndata: 1\n\n");
    }

    @Test
    void whereTheHubGivesNoIdsTheMarkerHasNone() {
        EventHub bare = new EventHub(OPTIONS.withFirstId(null).withMarkers(new MarkerTypes("end", "lost")));
        FakeSink sink = FakeSink.fast();
        bare.subscribe(sink, "x");

        assertThat(sink.written()).containsExactly("", "event: lost\ndata: {\"lastEventId\": \"x\"}\n\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            é😀             | é😀
            say "hi"        | say \\"hi\\"
            back\\slash      | back\\\\slash
            `1\ndata: x\n\n` | 1\\u000adata: x\\u000a\\u000a
            `\0\r`          | \\u0000\\u000d
            """)
    void theUnknownIdIsNamedInJsonAndForgesNothing(String id, String json) {
        assertThat(subscribe(id).written())
                .last()
                .isEqualTo("id: 0\nevent: gap\ndata: {\"lastEventId\": \"" + json + "\"}\n\n");
    }

    @Test
    void aLoneSurrogateInItIsEscaped() {
        assertThat(subscribe("\ud800").written()).last().asString().contains("\"\\ud800\"");
    }

    private FakeSink subscribe(String lastEventId) {
        FakeSink sink = FakeSink.fast();
        hub.subscribe(sink, lastEventId);
        return sink;
    }

    private void publish(String... events) {
        for (String data : events) {
            hub.publish(ServerSentEvent.ofData(data));
        }
    }
}
