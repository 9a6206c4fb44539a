package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ssespec.vectors.Vector;
import io.github.ssespec.vectors.Vectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ssespec parse} prints of every vector what it says, in lines that hold every character unharmed. */
class ParseVectorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Vector> vectors() {
        return Vectors.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void whatParsePrintsIsWhatTheVectorSays(Vector vector) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        JsonNode last = JSON.nullNode();
        for (String line : Call.with(vector.bytes(), Map.of(), "parse").out().split("\n")) {
            last = JSON.readTree(line);
            if (last.required("kind").asText().equals("event")) {
                events.add(last);
            }
        }

        assertThat(events).hasSameSizeAs(vector.events());
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).required("type").asText())
                    .isEqualTo(vector.events().get(i).type());
            assertThat(events.get(i)
                            .required("data")
                            .asText()
                            .equals(vector.events().get(i).data()))
                    .isTrue();
            assertThat(events.get(i).required("lastEventId").asText())
                    .isEqualTo(vector.events().get(i).lastEventId());
        }
        JsonNode time = last.required("reconnectionTime");
        assertThat(last.required("lastEventId").asText()).isEqualTo(vector.lastEventId());
        assertThat(vector.reconnectionTime().allows(time.isNull() ? null : time.longValue()))
                .isTrue();
    }
}
