package io.github.ssespec.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.server.encoder.ServerSentEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowReaderTest {
    private static final HubOptions OPTIONS =
            HubOptions.defaults().withReconnectionTime(null).withFirstId(1L).withQueueBytes(1_000);

    private final EventHub hub = new EventHub(OPTIONS);
    private final FakeSink slow = FakeSink.stalled();
    private final FakeSink fast = FakeSink.fast();

    @Test
    void isCutWhenMoreWaitsThanItMayAndDelaysNobody() {
        hub.subscribe(slow, null);
        hub.subscribe(fast, null);
        for (int i = 0; i < 100; i++) {
            publish("x".repeat(100));
        }

        assertThat(slow.how()).isEqualTo("cut");
        assertThat(slow.written()).hasSize(1);
        assertThat(fast.how()).isEqualTo("open");
        assertThat(fast.written()).hasSize(101);
        assertThat(hub.subscribers()).isEqualTo(1);
    }

    @Test
    void mayHaveOneEventWaitingOfAnySize() {
        hub.subscribe(slow, null);
        publish("x".repeat(1 << 20));
        assertThat(slow.how()).isEqualTo("open");

        publish("one too many");
        assertThat(slow.how()).isEqualTo("cut");
    }

    @Test
    void staysWhileItKeepsUp() {
        hub.subscribe(slow, null);
        for (int i = 0; i < 100; i++) {
            publish("x".repeat(300));
            slow.take();
        }

        assertThat(slow.how()).isEqualTo("open");
        assertThat(hub.subscribers()).isEqualTo(1);
    }

    @Test
    void isNotCutForTheLengthOfItsReplay() {
        for (int i = 0; i < 100; i++) {
            publish("x".repeat(100));
        }
        hub.subscribe(slow, "1");
        publish("live");
        assertThat(slow.how()).isEqualTo("open");

        for (int i = 0; i < 100; i++) {
            slow.take();
        }
        assertThat(slow.written()).hasSize(101).last().isEqualTo("id: 101\ndata: live\n\n");
    }

    @Test
    void aLongQueueNeedsNoDeepStack() {
        for (int i = 0; i < 1_000; i++) {
            publish("");
        }
        hub.subscribe(fast, null);
        long forOne = fast.deepestStack();
        FakeSink replayed = FakeSink.fast();
        hub.subscribe(replayed, "1");

        assertThat(replayed.written()).hasSize(1_000);
        assertThat(replayed.deepestStack()).isEqualTo(forOne);
    }

    @Test
    void aBigEventIsHeldOnceForAllWhoWaitForIt() {
        EventHub big = new EventHub(OPTIONS);
        List<FakeSink> waiting = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            waiting.add(FakeSink.stalled());
            big.subscribe(waiting.get(i), null);
        }
        // A hundred copies would be 800 MiB, more than the tests are given.
        big.publish(ServerSentEvent.ofData("x".repeat(8 << 20)));

        assertThat(waiting).allMatch(sink -> sink.how().equals("open"));
        assertThat(big.subscribers()).isEqualTo(100);
    }

    private void publish(String data) {
        hub.publish(ServerSentEvent.ofData(data));
    }
}
