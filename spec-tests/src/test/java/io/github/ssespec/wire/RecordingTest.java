package io.github.ssespec.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordingTest {

    @Test
    void eachByteHasTheTimeOfItsRead() {
        Recording recording = new Recording(100);
        recording.add(new byte[] {1, 2, 3}, 3, 10);
        recording.add(new byte[] {4, 5}, 2, 20);

        assertThat(recording.arrivalOf(0)).isEqualTo(10);
        assertThat(recording.arrivalOf(2)).isEqualTo(10);
        assertThat(recording.arrivalOf(3)).isEqualTo(20);
        assertThat(recording.sameRead(1)).isEqualTo(2);
        assertThat(recording.sameRead(3)).isEqualTo(2);
        assertThat(recording.lengthOf(0)).isEqualTo(3);
        assertThat(recording.lengthOf(1)).isEqualTo(2);
    }

    @Test
    void noMoreIsKeptThanTheBound() {
        Recording recording = new Recording(4);
        assertThat(recording.add(new byte[3], 3, 0)).isEqualTo(3);
        assertThat(recording.add(new byte[3], 3, 0)).isEqualTo(1);
        assertThat(recording.full()).isTrue();
        assertThat(recording.size()).isEqualTo(4);
    }

    @Test
    void aLoweredBoundKeepsWhatIsThere() {
        Recording recording = new Recording(100);
        recording.add(new byte[10], 10, 0);
        recording.keepAtMost(4);
        assertThat(recording.size()).isEqualTo(10);
        assertThat(recording.full()).isTrue();
    }

    @Test
    void readsBeyondTheirBoundAreAddedToTheLast() {
        Recording recording = new Recording(1 << 20);
        for (int i = 0; i < Recording.MAX_READS + 10; i++) {
            recording.add(new byte[] {1}, 1, i);
        }
        assertThat(recording.reads()).isEqualTo(Recording.MAX_READS);
        assertThat(recording.lengthOf(Recording.MAX_READS - 1)).isEqualTo(11);
    }
}
