package io.github.ssespec.faults.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.client.parser.EventStreamParser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamParserTest {
    private static final int STREAMS = 300;
    private static final String[] PARTS = {
        "data",
        "data:",
        "data: a",
        "data:  b ",
        "event: add",
        "event",
        "id: 1",
        "id",
        "id: 2\0",
        "id: é",
        "retry: 0070",
        "retry: 99999999999999999999",
        "retry: 7x",
        "retry",
        ":",
        ": c",
        "Data: d",
        " data: e",
        "data : f",
        "\uFEFFdata: g",
        "x",
        "data: \u2028\u0085\u000B",
        "data: €😀",
        "\n",
        "\n",
        "\n\n",
        "\r",
        "\r\n",
        "\r\r",
        "\r\n\r\n",
        "\n\r"
    };
    private static final int[][] ILL_FORMED = {
        {0x80},
        {0xC0, 0x80},
        {0xC2},
        {0xE0, 0x80, 0x80},
        {0xE2, 0x82},
        {0xED, 0xA0, 0x80},
        {0xEF, 0xBB},
        {0xF0, 0x9F, 0x98},
        {0xF4, 0x90, 0x80, 0x80},
        {0xFF}
    };

    /** What came of a stream, to be compared. */
    private record Seen(List<String> events, String lastEventId, long reconnectionTime) {}

    @Test
    void aStreamCutAnywhereGivesWhatTheReferenceParserGives() {
        for (long seed = 1; seed <= STREAMS; seed++) {
            byte[] stream = stream(new Random(seed));
            Seen right = reference(stream);
            for (int cut = 0; cut <= stream.length; cut++) {
                byte[] head = Arrays.copyOf(stream, cut);
                byte[] tail = Arrays.copyOfRange(stream, cut, stream.length);
                assertThat(ours(List.of(head, tail)))
                        .as("seed %d cut at %d", seed, cut)
                        .isEqualTo(right);
            }
            assertThat(ours(bytewise(stream))).as("seed %d byte by byte", seed).isEqualTo(right);
        }
    }

    private static byte[] stream(Random random) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int marks = Math.max(0, random.nextInt(5) - 2); marks > 0; marks--) {
            stream.writeBytes("\uFEFF".getBytes(StandardCharsets.UTF_8));
        }
        for (int parts = random.nextInt(30); parts > 0; parts--) {
            if (random.nextInt(15) == 0) {
                for (int b : ILL_FORMED[random.nextInt(ILL_FORMED.length)]) {
                    stream.write(b);
                }
            } else {
                stream.writeBytes(PARTS[random.nextInt(PARTS.length)].getBytes(StandardCharsets.UTF_8));
            }
        }
        return stream.toByteArray();
    }

    private static List<byte[]> bytewise(byte[] stream) {
        List<byte[]> bytes = new ArrayList<>();
        for (byte b : stream) {
            bytes.add(new byte[] {b});
        }
        return bytes;
    }

    private static Seen reference(byte[] stream) {
        List<String> events = new ArrayList<>();
        EventStreamParser parser = new EventStreamParser(
                event -> events.add(event.type() + "|" + event.data() + "|" + event.lastEventId()));
        parser.parse(stream, 0, stream.length);
        parser.end();
        return new Seen(events, parser.lastEventId(), parser.reconnectionTime().orElse(-1));
    }

    private static Seen ours(List<byte[]> reads) {
        List<String> events = new ArrayList<>();
        State state = new State(-1);
        Block block = new Block(
                state,
                "http://a.example",
                event -> events.add(event.type() + "|" + event.data() + "|" + event.lastEventId()),
                millis -> {});
        StreamParser parser = new StreamParser(new Quirks(), block);
        reads.forEach(parser::read);
        parser.end();
        return new Seen(events, state.lastEventId, state.reconnectionTime);
    }
}
