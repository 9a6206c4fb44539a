package io.github.ssespec.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.server.encoder.ServerSentEvent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventHubTest {
    private static final String RETRY = "retry: 3000\n\n";
    private static final HubOptions OPTIONS =
            HubOptions.defaults().withReconnectionTime(Duration.ofSeconds(3)).withFirstId(1L);

    private final EventHub hub = new EventHub(OPTIONS);

    @Test
    void aStreamBeginsWithTheReconnectionTime() {
        assertThat(subscribe(null).written()).containsExactly(RETRY);
    }

    @Test
    void withoutAReconnectionTimeTheStreamIsOpenedByAnEmptyWrite() {
        EventHub quiet = new EventHub(OPTIONS.withReconnectionTime(null));
        FakeSink sink = FakeSink.fast();
        quiet.subscribe(sink, null);

        assertThat(sink.written()).containsExactly("");
    }

    @Test
    void everySubscriberGetsWhatIsPublishedFromThenOn() {
        publish("before");
        FakeSink one = subscribe(null);
        FakeSink two = subscribe(null);
        publish("after");

        assertThat(one.written()).containsExactly(RETRY, "id: 2\ndata: after\n\n");
        assertThat(two.written()).isEqualTo(one.written());
    }

    @Test
    void onlyEventsWithDataAndNoIdGetOne() {
        FakeSink sink = subscribe(null);
        ServerSentEvent.Builder event = ServerSentEvent.builder();

        assertThat(id(event.comment("c").build())).isNull();
        assertThat(id(event.retry(1).build())).isNull();
        assertThat(id(event.data("d").build())).isEqualTo("1");
        assertThat(id(event.id("own").build())).isEqualTo("own");
        assertThat(id(event.id("").build())).isEmpty();
        assertThat(id(ServerSentEvent.ofData("next"))).isEqualTo("2");
        assertThat(sink.written()).last().isEqualTo("id: 2\ndata: next\n\n");
    }

    @Test
    void givesNoIdsWhenToldSo() {
        assertThat(new EventHub(OPTIONS.withFirstId(null)).publish(ServerSentEvent.ofData("x")))
                .hasValue(ServerSentEvent.ofData("x"));
    }

    @Test
    void aReturningSubscriberGetsWhatItMissedAndThenWhatIsNew() {
        publish("1");
        publish("2");
        publish("3");
        FakeSink sink = subscribe("1");
        publish("4");

        assertThat(sink.written())
                .containsExactly(RETRY, "id: 2\ndata: 2\n\n", "id: 3\ndata: 3\n\n", "id: 4\ndata: 4\n\n");
    }

    @Test
    void anEmptyIdCountsAsNone() {
        publish("1");

        assertThat(subscribe("").written()).containsExactly(RETRY);
    }

    @Test
    void aSubscriberWhoseWriteFailsLeavesAtOnce() {
        FakeSink sink = FakeSink.stalled();
        hub.subscribe(sink, null);
        assertThat(hub.subscribers()).isEqualTo(1);

        sink.fail();

        assertThat(hub.subscribers()).isZero();
        assertThat(sink.how()).isEqualTo("cut");
    }

    @Test
    void aCancelledSubscriberLeavesAtOnceAndGetsNothingMore() {
        FakeSink sink = FakeSink.stalled();
        Subscription subscription = hub.subscribe(sink, null).orElseThrow();
        publish("waits behind the first write");

        subscription.cancel();
        subscription.cancel();
        sink.take();
        publish("late");

        assertThat(hub.subscribers()).isZero();
        assertThat(sink.how()).isEqualTo("cut");
        assertThat(sink.written()).containsExactly(RETRY);
    }

    @Test
    void aHeartbeatGoesToSilentStreamsOnlyAndIntoNoHistory() {
        publish("1");
        FakeSink silent = subscribe(null);
        FakeSink busy = FakeSink.stalled();
        hub.subscribe(busy, null);

        hub.heartbeat();
        busy.take();

        assertThat(silent.written()).containsExactly(RETRY, ": heartbeat\n\n");
        assertThat(busy.written()).containsExactly(RETRY);
        assertThat(subscribe("1").written()).containsExactly(RETRY);
    }

    @Test
    void aSubscriberThatTakesNothingForTwoHeartbeatsIsCut() {
        FakeSink stale = FakeSink.stalled();
        hub.subscribe(stale, null);
        hub.heartbeat();
        hub.heartbeat();
        assertThat(stale.how()).isEqualTo("open");

        hub.heartbeat();
        hub.heartbeat();

        assertThat(stale.how()).isEqualTo("cut");
        assertThat(hub.subscribers()).isZero();
    }

    @Test
    void aHeartbeatThatIsNotTakenIsOverdueToo() {
        FakeSink stale = FakeSink.stalled();
        hub.subscribe(stale, null);
        stale.take();
        for (int i = 0; i < 4; i++) {
            hub.heartbeat();
        }

        assertThat(stale.written()).containsExactly(RETRY, ": heartbeat\n\n");
        assertThat(stale.how()).isEqualTo("cut");
    }

    @Test
    void aSubscriberThatTakesAWriteNowAndThenStays() {
        FakeSink slow = FakeSink.stalled();
        hub.subscribe(slow, null);
        for (int i = 0; i < 10; i++) {
            publish("" + i);
            hub.heartbeat();
            hub.heartbeat();
            slow.take();
        }

        assertThat(slow.how()).isEqualTo("open");
    }

    private FakeSink subscribe(@Nullable String lastEventId) {
        FakeSink sink = FakeSink.fast();
        hub.subscribe(sink, lastEventId);
        return sink;
    }

    private @Nullable String id(ServerSentEvent event) {
        return hub.publish(event).orElseThrow().id();
    }

    private void publish(String data) {
        hub.publish(ServerSentEvent.ofData(data));
    }
}
