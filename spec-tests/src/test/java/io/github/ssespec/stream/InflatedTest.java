package io.github.ssespec.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.rules.ByteNotation;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Recorded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class InflatedTest {
    private static final byte[] HEAD =
            ByteNotation.bytes(List.of(Recorded.STREAM + "Content-Encoding: gzip\\r\\n\\r\\n"));

    /** An event stream whose compressor was flushed after each of those pieces, one read each. */
    private static EventStream gzip(String... pieces) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<byte[]> reads = new ArrayList<>(List.of(HEAD));
        try (GZIPOutputStream zip = new GZIPOutputStream(out, 512, true)) {
            for (String piece : pieces) {
                zip.write(piece.getBytes(StandardCharsets.UTF_8));
                zip.flush();
                reads.add(out.toByteArray());
                out.reset();
            }
        }
        return stream(reads);
    }

    private static EventStream stream(List<byte[]> reads) {
        return EventStream.of(Recorded.of(End.BY_KIT, reads.toArray(byte[][]::new)));
    }

    private static String text(EventStream stream) {
        return new String(stream.bytes(), 0, stream.size(), StandardCharsets.UTF_8);
    }

    @Test
    void whatWasFlushedIsDecodedAsFarAsItCame() throws IOException {
        EventStream stream = gzip("data: a\n\n", "data: b\n\n");
        assertThat(text(stream)).isEqualTo("data: a\n\ndata: b\n\n");
        assertThat(stream.error()).isEmpty();
    }

    @Test
    void eachByteHasTheTimeOfTheReadThatBroughtIt() throws IOException {
        EventStream stream = gzip("data: a\n\n", "data: b\n\n", "data: c\n\n");
        assertThat(stream.arrivalOf(0)).isEqualTo(2_000_000);
        assertThat(stream.arrivalOf(8)).isEqualTo(2_000_000);
        assertThat(stream.arrivalOf(9)).isEqualTo(3_000_000);
        assertThat(stream.arrivalOf(18)).isEqualTo(4_000_000);
    }

    @Test
    void chunksDoNotDisturbTheTimes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<byte[]> reads = new ArrayList<>(List.of(ByteNotation.bytes(
                List.of(Recorded.STREAM + "Content-Encoding: gzip\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n"))));
        GZIPOutputStream zip = new GZIPOutputStream(out, 512, true);
        for (String piece : List.of("data: a\n\n", "data: b\n\n")) {
            zip.write(piece.getBytes(StandardCharsets.UTF_8));
            zip.flush();
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            for (byte b : out.toByteArray()) {
                read.writeBytes(new byte[] {'1', '\r', '\n', b, '\r', '\n'});
            }
            reads.add(read.toByteArray());
            out.reset();
        }
        EventStream stream = stream(reads);
        assertThat(text(stream)).isEqualTo("data: a\n\ndata: b\n\n");
        assertThat(stream.arrivalOf(8)).isEqualTo(2_000_000);
        assertThat(stream.arrivalOf(9)).isEqualTo(3_000_000);
    }

    @Test
    void deflateIsReadWithAndWithoutItsHeader() throws IOException {
        for (boolean bare : new boolean[] {true, false}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (DeflaterOutputStream zip = new DeflaterOutputStream(out, new Deflater(9, bare))) {
                zip.write("data: a\n\n".getBytes(StandardCharsets.UTF_8));
            }
            byte[] head = ByteNotation.bytes(List.of(Recorded.STREAM + "Content-Encoding: deflate\\r\\n\\r\\n"));
            assertThat(text(stream(List.of(head, out.toByteArray())))).isEqualTo("data: a\n\n");
        }
    }

    @Test
    void whatIsNoGzipIsAnError() {
        assertThat(stream(List.of(HEAD, new byte[] {'d', 'a'})).error()).contains("it does not begin as gzip does");
        assertThat(stream(List.of(HEAD, new byte[] {0x1F, (byte) 0x8B})).error())
                .isEmpty();
        assertThat(stream(List.of(HEAD)).error()).isEmpty();
        byte[] broken = new byte[30];
        Arrays.fill(broken, (byte) 0xFF);
        System.arraycopy(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0}, 0, broken, 0, 10);
        assertThat(stream(List.of(HEAD, broken)).error()).isPresent();
    }

    @Test
    void theOptionalPartsOfAGzipHeaderArePassedOver() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 4 + 8 + 16 + 2, 0, 0, 0, 0, 0, 3});
        out.writeBytes(new byte[] {2, 0, 'x', 'y', 'n', 0, 'c', 0, 1, 2});
        try (DeflaterOutputStream zip = new DeflaterOutputStream(out, new Deflater(9, true))) {
            zip.write("data: a\n\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(text(stream(List.of(HEAD, out.toByteArray())))).isEqualTo("data: a\n\n");
        byte[] whole = out.toByteArray();
        for (int length = 0; length < 20; length++) {
            EventStream part = stream(List.of(HEAD, Arrays.copyOf(whole, length)));
            assertThat(part.size()).isZero();
            assertThat(part.error()).isEmpty();
        }
    }

    @Test
    void noBytesWhateverMakeItFail() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            byte[] magic = {0x1F, (byte) 0x8B, 8};
            System.arraycopy(magic, 0, bytes, 0, Math.min(magic.length, bytes.length));
            EventStream stream = stream(List.of(HEAD, bytes));
            for (int at = 0; at <= stream.size(); at++) {
                assertThat(stream.rawOffset(at)).isBetween(0, HEAD.length + bytes.length);
            }
        }
    }

    @Test
    void aBombIsDecodedUpToABound() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            for (int i = 0; i < 40; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        Exchange bomb = Recorded.of(End.CLEAN, HEAD, out.toByteArray());
        EventStream stream = EventStream.of(bomb);
        assertThat(stream.size()).isEqualTo(8 << 20);
        assertThat(stream.ended()).isFalse();
    }
}
