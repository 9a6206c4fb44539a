package io.github.ssespec.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(2);

    private final Pace pace = new Pace();

    @Test
    void theFirstPauseIsAsLongAsAProgramHasTakenToStart() {
        pace.sawFirstReportAfter(TimeUnit.MILLISECONDS.toNanos(70));
        pace.sawFirstReportAfter(TimeUnit.MILLISECONDS.toNanos(30));

        assertThat(pace.pauseAfter(0, 3)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(70));
        assertThat(pace.pauseAfter(1, 3)).isEqualTo(SHORT);
    }

    @Test
    void noProgramMakesThePauseLongerThanASecond() {
        pace.sawFirstReportAfter(TimeUnit.HOURS.toNanos(1));

        assertThat(pace.pauseAfter(0, 2)).isEqualTo(TimeUnit.SECONDS.toNanos(1));
    }

    @Test
    void beforeAnyProgramHasReportedThePauseIsShort() {
        assertThat(pace.pauseAfter(0, 2)).isEqualTo(SHORT);
    }

    @Test
    void nothingPausesAfterTheLastPieceNorBetweenManyPieces() {
        assertThat(pace.pauseAfter(0, 1)).isZero();
        assertThat(pace.pauseAfter(2, 3)).isZero();
        assertThat(pace.pauseAfter(0, 1_000)).isZero();
    }
}
