package io.github.ssespec.server.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ssespec.server.encoder.ServerSentEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private static final Interest IN_A = new Interest(Set.of("a"), null);
    private static final Interest IN_A_AND_B = new Interest(Set.of("a", "b"), null);
    private static final Interest ANN = new Interest(Set.of(), "ann");
    private static final Interest ANN_IN_B = new Interest(Set.of("b"), "ann");

    private final EventHub hub = new EventHub(
            HubOptions.defaults().withReconnectionTime(null).withFirstId(1L).withHistory(6, Long.MAX_VALUE));

    @Test
    void eachSubscriberGetsWhatGoesToItAndNothingElse() {
        FakeSink all = subscribe(Interest.inAllTopics(), null);
        FakeSink a = subscribe(IN_A, null);
        FakeSink both = subscribe(IN_A_AND_B, null);
        FakeSink ann = subscribe(ANN, null);
        FakeSink annInB = subscribe(ANN_IN_B, null);
        publishOneOfEach();

        assertThat(ids(all)).containsExactly("1", "2", "3", "4");
        assertThat(ids(a)).containsExactly("1", "2");
        assertThat(ids(both)).containsExactly("1", "2", "3");
        assertThat(ids(ann)).containsExactly("1", "2", "3", "4", "5");
        assertThat(ids(annInB)).containsExactly("1", "3", "5");
    }

    @Test
    void theReplayIsForTheSameAudience() {
        publishOneOfEach();

        assertThat(ids(subscribe(Interest.inAllTopics(), "1"))).containsExactly("2", "3", "4");
        assertThat(ids(subscribe(IN_A, "1"))).containsExactly("2");
        assertThat(ids(subscribe(ANN_IN_B, "1"))).containsExactly("3", "5");
    }

    @Test
    void anIdOfAnotherAudiencesEventIsAPlaceInTheOneOrder() {
        publishOneOfEach();

        assertThat(ids(subscribe(IN_A_AND_B, "2"))).containsExactly("3");
        assertThat(ids(subscribe(IN_A, "6"))).isEmpty();
    }

    @Test
    void everyAudienceIsToldTheEndAndOnlyMissedEventsOfItsOwnKeepTheStreamOpenForIt() {
        FakeSink a = subscribe(IN_A, null);
        publishOneOfEach();
        hub.end("bye").join();

        assertThat(a.written()).last().asString().contains("event: end");
        assertThat(hub.isOver("2", IN_A)).isTrue();
        assertThat(hub.isOver("2", IN_A_AND_B)).isFalse();
    }

    @Test
    void aNameIsNotEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Audience.Topic(""))
                .withMessage("topic: found an empty name, expected one of a character at least");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Audience.User(""))
                .withMessage("user: found an empty name, expected one of a character at least");
    }

    private void publishOneOfEach() {
        publish(new Audience.Everyone());
        publish(new Audience.Topic("a"));
        publish(new Audience.Topic("b"));
        publish(new Audience.Topic("c"));
        publish(new Audience.User("ann"));
        publish(new Audience.User("bob"));
    }

    private void publish(Audience audience) {
        hub.publish(ServerSentEvent.ofData(""), audience);
    }

    private FakeSink subscribe(Interest interest, @Nullable String lastEventId) {
        FakeSink sink = FakeSink.fast();
        hub.subscribe(sink, lastEventId, interest);
        return sink;
    }

    private static List<String> ids(FakeSink sink) {
        return sink.written().stream()
                .filter(block -> block.startsWith("id: "))
                .map(block -> block.substring("id: ".length(), block.indexOf('\n')))
                .toList();
    }
}
