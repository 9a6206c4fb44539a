package io.github.ssespec.server.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.server.encoder.StandardDecoder.Dispatched;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomRoundTripTest {
    private static final List<String> PIECES = List.of(
            "a", " ", ":", "data", "\0", "\n", "\r", "\r\n", "\u0085", "\u2028", "\u000B", "\f", "\t", "\uFEFF", "é",
            "€", "😀");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aClientReadsWhatWasMeant(long seed) {
        Random random = new Random(seed);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        List<Dispatched> meant = new ArrayList<>();
        String lastEventId = "";
        for (int i = 0; i < 500; i++) {
            String data = text(random);
            String type = text(random).replaceAll("[\r\n]", "");
            ServerSentEvent.Builder event = ServerSentEvent.builder().data(data).event(type);
            if (random.nextBoolean()) {
                lastEventId = text(random).replaceAll("[\r\n\0]", "");
                event.id(lastEventId);
            }
            if (random.nextBoolean()) {
                event.comment(text(random).replaceAll("[\r\n]", ""));
            }
            stream.writeBytes(EventStreamEncoder.encode(event.build()));
            meant.add(new Dispatched(
                    type.isEmpty() ? "message" : type,
                    data.replace("\r\n", "\n").replace('\r', '\n'),
                    lastEventId));
        }

        StandardDecoder client = StandardDecoder.decode(stream.toByteArray());

        assertThat(client.events()).isEqualTo(meant);
        assertThat(client.ignored()).isEmpty();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
