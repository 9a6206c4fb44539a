package io.github.ssespec.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.client.parser.EventStreamParser;
import io.github.ssespec.client.parser.StreamEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference parser makes of every vector what it says, however it is delivered. */
class ReferenceParserTest {

    static List<Vector> vectors() {
        return Vectors.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyVectorByEveryDelivery(Vector vector) {
        byte[] stream = vector.bytes();
        List<String> expected = vector.events().stream()
                .map(event -> shown(event.type(), event.data(), event.lastEventId()))
                .toList();
        for (Delivery delivery : Delivery.all(vector)) {
            List<String> events = new ArrayList<>();
            EventStreamParser parser = new EventStreamParser(event -> events.add(shown(event)));
            delivery.pieces(stream).forEach(piece -> parser.parse(piece, 0, piece.length));
            if (!vector.staysOpen()) {
                parser.end();
            }

            assertThat(events.equals(expected)).as(delivery.name()).isTrue();
            assertThat(parser.lastEventId()).as(delivery.name()).isEqualTo(vector.lastEventId());
            OptionalLong time = parser.reconnectionTime();
            assertThat(vector.reconnectionTime().allows(time.isPresent() ? time.getAsLong() : null))
                    .as(delivery.name())
                    .isTrue();
        }
    }

    private static String shown(StreamEvent event) {
        return shown(event.type(), event.data(), event.lastEventId());
    }

    private static String shown(String type, String data, String lastEventId) {
        return type + "|" + lastEventId + "|" + data;
    }
}
