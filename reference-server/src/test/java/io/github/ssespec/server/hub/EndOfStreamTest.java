package io.github.ssespec.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.server.encoder.ServerSentEvent;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndOfStreamTest {
    private static final HubOptions OPTIONS =
            HubOptions.defaults().withReconnectionTime(null).withFirstId(1L);
    private static final String FAREWELL = "id: end-[0-9a-f-]{36}\nevent: end\ndata: bye\n\n";

    private final EventHub hub = new EventHub(OPTIONS);

    @Test
    void everyResponseEndsWithTheEndEventAfterWhatIsOnItsWay() {
        FakeSink slow = FakeSink.stalled();
        hub.subscribe(slow, null);
        publish("last");

        CompletableFuture<Void> ended = hub.end("bye");
        assertThat(ended).isNotDone();
        slow.take();
        slow.take();
        slow.take();

        assertThat(ended).isCompleted();
        assertThat(slow.written()).hasSize(3).contains("id: 1\ndata: last\n\n");
        assertThat(slow.written().get(2)).matches(FAREWELL);
        assertThat(slow.how()).isEqualTo("ended");
        assertThat(hub.subscribers()).isZero();
    }

    @Test
    void nothingIsPublishedAfterIt() {
        hub.end("bye").join();

        assertThat(hub.publish(ServerSentEvent.ofData("too late"))).isEmpty();
    }

    @Test
    void whoHasSeenAllIsDone() {
        FakeSink sink = subscribe(null);
        publish("1");
        hub.end("bye").join();
        String endId = sink.written().get(2).lines().findFirst().orElseThrow().substring("id: ".length());

        assertThat(isOver(endId)).isTrue();
        assertThat(isOver("1")).isTrue();
        assertThat(hub.subscribe(FakeSink.fast(), endId)).isEmpty();
        assertThat(hub.subscribe(FakeSink.fast(), "1")).isEmpty();
    }

    @Test
    void aCommentAfterTheLastIdIsNothingToComeBackFor() {
        publish("1");
        hub.publish(ServerSentEvent.builder().comment("bare").build());
        hub.end("bye").join();

        assertThat(isOver("1")).isTrue();
    }

    @Test
    void whoMissedEventsGetsThemAndTheEnd() {
        publish("1");
        publish("2");
        hub.end("bye").join();
        FakeSink late = subscribe("1");

        assertThat(isOver("1")).isFalse();
        assertThat(late.written()).hasSize(3).contains("id: 2\ndata: 2\n\n");
        assertThat(late.written().get(2)).matches(FAREWELL);
        assertThat(late.how()).isEqualTo("ended");
        assertThat(hub.subscribers()).isZero();
    }

    @Test
    void whatCannotBeReplayedIsOver() {
        publish("1");
        hub.end("bye").join();

        assertThat(isOver("unknown")).isTrue();
    }

    @Test
    void newcomersAreShownTheEndOnlyWhereThatIsWanted() {
        EventHub shown = new EventHub(OPTIONS.withEndShownToNewcomers(true));
        shown.end("bye").join();
        FakeSink sink = FakeSink.fast();

        assertThat(shown.subscribe(sink, "")).isPresent();
        assertThat(sink.written()).hasSize(2);
        assertThat(sink.written().get(1)).matches(FAREWELL);
        assertThat(sink.how()).isEqualTo("ended");
        hub.end("bye").join();
        assertThat(isOver(null)).isTrue();
        assertThat(isOver("")).isTrue();
    }

    @Test
    void itsTypeCanBeChosen() {
        EventHub other = new EventHub(OPTIONS.withMarkers(new MarkerTypes("done", "gap")));
        FakeSink sink = FakeSink.fast();
        other.subscribe(sink, null);
        other.end("").join();

        assertThat(sink.written()).last().asString().contains("\nevent: done\ndata: \n\n");
    }

    @Test
    void onlyTheFirstEndCounts() {
        FakeSink sink = subscribe(null);
        hub.end("bye").join();

        assertThat(hub.end("again")).isCompleted();
        assertThat(sink.written()).hasSize(2);
    }

    @Test
    void aSubscriberThatIsCutDoesNotHoldItUp() {
        FakeSink slow = FakeSink.stalled();
        Subscription subscription = hub.subscribe(slow, null).orElseThrow();

        CompletableFuture<Void> ended = hub.end("bye");
        subscription.cancel();

        assertThat(ended).isCompleted();
        assertThat(slow.how()).isEqualTo("cut");
    }

    @Test
    void aStaleSubscriberDoesNotHoldItUpForEver() {
        FakeSink stale = FakeSink.stalled();
        hub.subscribe(stale, null);
        CompletableFuture<Void> ended = hub.end("bye");
        hub.heartbeat();
        hub.heartbeat();
        assertThat(ended).isNotDone();

        hub.heartbeat();

        assertThat(ended).isCompleted();
        assertThat(stale.how()).isEqualTo("cut");
    }

    @Test
    void responsesMayBeClosedAndTheStreamGoesOn() {
        FakeSink sink = subscribe(null);
        publish("1");
        assertThat(hub.closeResponses()).isCompleted();
        publish("2");
        FakeSink again = subscribe("1");
        publish("3");

        assertThat(sink.written()).containsExactly("", "id: 1\ndata: 1\n\n");
        assertThat(sink.how()).isEqualTo("ended");
        assertThat(again.written()).containsExactly("", "id: 2\ndata: 2\n\n", "id: 3\ndata: 3\n\n");
        assertThat(again.how()).isEqualTo("open");
    }

    private boolean isOver(@Nullable String lastEventId) {
        return hub.isOver(lastEventId, Interest.inAllTopics());
    }

    private FakeSink subscribe(@Nullable String lastEventId) {
        FakeSink sink = FakeSink.fast();
        hub.subscribe(sink, lastEventId);
        return sink;
    }

    private void publish(String data) {
        hub.publish(ServerSentEvent.ofData(data));
    }
}
