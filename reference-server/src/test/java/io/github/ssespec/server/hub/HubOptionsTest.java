package io.github.ssespec.server.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HubOptionsTest {
    private final HubOptions options = HubOptions.defaults();

    @Test
    void idsBeginWhereNoEarlierHubHasCome() {
        long before = System.currentTimeMillis();

        assertThat(HubOptions.defaults().firstId()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void refusesWhatIsOutOfBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withHistory(-1, 0))
                .withMessage("historyEvents is -1, expected 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withHistory(0, -1))
                .withMessage("historyBytes is -1, expected 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withQueueBytes(0))
                .withMessage("queueBytes is 0, expected 1 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withReconnectionTime(Duration.ofSeconds(-1)))
                .withMessage("reconnectionTime is PT-1S, expected 0 or more");
    }

    @Test
    void refusesMarkerTypesThatNobodyCouldListenFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarkerTypes("", "gap"))
                .withMessage("the type end is empty, expected one that can be listened for");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarkerTypes("end", "a\nb"))
                .withMessage("event: found a line feed (U+000A) at index 1, expected a type without line ends");
    }
}
