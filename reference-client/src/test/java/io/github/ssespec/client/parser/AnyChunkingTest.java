package io.github.ssespec.client.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parser does what the standard's own words do, however a stream is cut. */
@Tag("parse.any-chunking")
class AnyChunkingTest {

    private static final int STREAMS_PER_SEED = 4_000;
    private static final int LONGEST_COMBINATION = 5;
    private static final List<byte[]> PIECES = List.of(
            Streams.bytes("\r"),
            Streams.bytes("\n"),
            Streams.bytes(":"),
            Streams.bytes(" "),
            Streams.bytes("data"),
            Streams.bytes("event"),
            Streams.bytes("id"),
            Streams.bytes("retry"),
            Streams.bytes("0"),
            Streams.bytes("\0"),
            Streams.hex("EF BB BF"),
            Streams.hex("EF BB"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomStreamsCutAtRandomPlacesMeanWhatTheStandardSays(long firstSeed) {
        for (int i = 0; i < STREAMS_PER_SEED; i++) {
            long seed = firstSeed * 1_000_000 + i;
            Random random = new Random(~seed);
            Streams.compare(
                    RandomStream.from(seed),
                    "seed " + seed,
                    Cut.WHOLE,
                    Cut.BYTE_BY_BYTE,
                    Cut.random(random),
                    Cut.random(random),
                    Cut.every(1 + random.nextInt(100)));
        }
    }

    @Test
    void shortRandomStreamsMayBeCutAtAnyOffset() {
        for (long seed = 0; seed < 1_000; seed++) {
            byte[] stream = RandomStream.from(seed);
            Streams.parse(Arrays.copyOf(stream, Math.min(stream.length, 60)));
        }
    }

    @Test
    void everyCombinationOfAFewPiecesMeansWhatTheStandardSays() {
        assertThat(combine(new byte[0], LONGEST_COMBINATION)).isEqualTo(271_453);
    }

    private static int combine(byte[] start, int more) {
        Streams.compare(start, "combination", Cut.WHOLE, Cut.BYTE_BY_BYTE);
        int count = 1;
        for (byte[] piece : more == 0 ? List.<byte[]>of() : PIECES) {
            count += combine(Streams.join(start, piece), more - 1);
        }
        return count;
    }
}
