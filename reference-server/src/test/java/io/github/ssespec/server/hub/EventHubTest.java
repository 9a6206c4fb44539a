package io.github.ssespec.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.server.encoder.ServerSentEvent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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

        assertThat(hub.publish(event.comment("c").build()).id()).isNull();
        assertThat(hub.publish(event.retry(1).build()).id()).isNull();
        assertThat(hub.publish(event.data("d").build()).id()).isEqualTo("1");
        assertThat(hub.publish(event.id("own").build()).id()).isEqualTo("own");
        assertThat(hub.publish(event.id("").build()).id()).isEmpty();
        assertThat(hub.publish(ServerSentEvent.ofData("next")).id()).isEqualTo("2");
        assertThat(sink.written()).last().isEqualTo("id: 2\ndata: next\n\n");
    }

    @Test
    void givesNoIdsWhenToldSo() {
        assertThat(new EventHub(OPTIONS.withFirstId(null))
                        .publish(ServerSentEvent.ofData("x"))
                        .id())
                .isNull();
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
    void anEmptyOrUnknownIdGetsWhatIsNew() {
        publish("1");

        assertThat(subscribe("").written()).containsExactly(RETRY);
        assertThat(subscribe("17").written()).containsExactly(RETRY);
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
        Subscription subscription = hub.subscribe(sink, null);
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
    void endsEveryStreamAfterWhatIsOnItsWay() {
        FakeSink slow = FakeSink.stalled();
        hub.subscribe(slow, null);
        publish("last");

        CompletableFuture<Void> ended = hub.end();
        publish("too late");
        assertThat(ended).isNotDone();
        slow.take();
        slow.take();

        assertThat(ended).isCompleted();
        assertThat(slow.written()).containsExactly(RETRY, "id: 1\ndata: last\n\n");
        assertThat(slow.how()).isEqualTo("ended");
        assertThat(hub.subscribers()).isZero();
    }

    @Test
    void aSubscriberThatIsCutDoesNotHoldUpTheEnd() {
        FakeSink slow = FakeSink.stalled();
        Subscription subscription = hub.subscribe(slow, null);

        CompletableFuture<Void> ended = hub.end();
        subscription.cancel();

        assertThat(ended).isCompleted();
        assertThat(slow.how()).isEqualTo("cut");
    }

    @Test
    void afterTheEndANewStreamIsTheReplayAndNoMore() {
        publish("1");
        publish("2");
        assertThat(hub.end()).isCompleted();
        FakeSink late = subscribe("1");

        assertThat(late.written()).containsExactly(RETRY, "id: 2\ndata: 2\n\n");
        assertThat(late.how()).isEqualTo("ended");
        assertThat(hub.subscribers()).isZero();
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
