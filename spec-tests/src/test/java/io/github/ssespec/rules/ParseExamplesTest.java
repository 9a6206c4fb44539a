package io.github.ssespec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ssespec.client.parser.EventStreamInspector;
import io.github.ssespec.client.parser.EventStreamParser;
import io.github.ssespec.client.parser.StreamEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the catalogue says that a client makes of a stream is what the reference parser makes of it. */
class ParseExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Rule> rules() {
        return RulePatterns.select(List.of("parse.*"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRightStreamDispatchesWhatTheRuleSays(Rule rule) throws IOException {
        List<Map<String, Object>> actual = new ArrayList<>();
        EventStreamParser parser = new EventStreamParser(new Collector(actual));
        for (String read : rule.right()) {
            byte[] bytes = ByteNotation.bytes(List.of(read));
            parser.parse(bytes, 0, bytes.length);
        }
        parser.end();

        assertThat(actual).hasSameSizeAs(rule.dispatches());
        for (int i = 0; i < actual.size(); i++) {
            assertThat(actual.get(i))
                    .containsAllEntriesOf(object(rule.dispatches().get(i)));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theWrongLinesAreWordsOrAreOtherLines(Rule rule) throws IOException {
        assertThat(rule.wrong()).isNotEqualTo(rule.dispatches());
        for (String line : rule.wrong()) {
            if (line.startsWith("{")) {
                assertThat(object(line)).containsKey("kind");
            } else {
                assertThat(line).startsWith("(").endsWith(")");
            }
        }
    }

    private static Map<String, Object> object(String line) throws IOException {
        JsonNode node = JSON.readTree(line);
        return JSON.convertValue(node, JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
    }

    /** Writes down what the adapter's lines would say. */
    private record Collector(List<Map<String, Object>> lines) implements EventStreamInspector {
        @Override
        public void onEvent(StreamEvent event) {
            lines.add(Map.of(
                    "kind", "event", "type", event.type(), "data", event.data(), "lastEventId", event.lastEventId()));
        }

        @Override
        public void onRetry(long milliseconds, long offset) {
            Object number = milliseconds <= Integer.MAX_VALUE ? (Object) (int) milliseconds : (Object) milliseconds;
            lines.add(Map.of("kind", "retry", "reconnectionTime", number));
        }
    }
}
