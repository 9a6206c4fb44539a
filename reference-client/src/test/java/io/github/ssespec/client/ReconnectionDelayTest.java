package io.github.ssespec.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReconnectionDelayTest {

    private static long[] delays(Reconnection reconnection, int attempts) {
        return IntStream.range(0, attempts)
                .mapToLong(attempt -> {
                    reconnection.failed();
                    return reconnection.delay().toMillis();
                })
                .toArray();
    }

    @Test
    void aStreamThatWasOpenIsReopenedAfterTheReconnectionTime() {
        Reconnection reconnection = new Reconnection(Duration.ofMillis(20));
        assertThat(reconnection.delay()).isEqualTo(Duration.ofMillis(20));
        reconnection.setTime(0);
        assertThat(reconnection.delay()).isZero();
    }

    @Test
    void attemptsThatFailInARowWaitLongerAndLonger() {
        assertThat(delays(new Reconnection(Duration.ZERO), 9))
                .containsExactly(500, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000);
    }

    @Test
    void theyNeverWaitLessThanTheReconnectionTime() {
        assertThat(delays(new Reconnection(Duration.ofSeconds(3)), 5)).containsExactly(3000, 3000, 3000, 4000, 8000);
        assertThat(delays(new Reconnection(Duration.ofHours(1)), 100)).containsOnly(3_600_000);
    }

    @Test
    void aSuccessForgetsTheFailures() {
        Reconnection reconnection = new Reconnection(Duration.ofMillis(20));
        reconnection.failed();
        reconnection.failed();
        reconnection.succeeded();
        assertThat(reconnection.delay()).isEqualTo(Duration.ofMillis(20));
        reconnection.failed();
        assertThat(reconnection.delay()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void theLargestTimeThatAStreamCanSetIsHeld() {
        Reconnection reconnection = new Reconnection(Duration.ofMillis(20));
        reconnection.setTime(Long.MAX_VALUE);
        reconnection.failed();
        assertThat(reconnection.delay().toMillis()).isEqualTo(Long.MAX_VALUE);
    }
}
