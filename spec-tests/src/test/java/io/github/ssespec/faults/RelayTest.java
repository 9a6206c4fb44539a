package io.github.ssespec.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ssespec.client.parser.StreamEvent;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.ScriptPlayer;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a test does with a server that is there. */
    private interface Use {
        void of(URI uri) throws IOException, InterruptedException;
    }

    private static void with(Script script, Use use) throws IOException, InterruptedException {
        try (ScriptPlayer player = ScriptPlayer.start(path -> script)) {
            use.of(player.uri("/faults/encode.lf/some"));
        }
    }

    private static int publish(URI uri, Map<String, ?> fields) throws IOException, InterruptedException {
        return Listening.publish(uri, JSON.writeValueAsString(fields)).statusCode();
    }

    @Test
    void whatIsPublishedComesToEverySubscriber() throws IOException, InterruptedException {
        with(Relay.right(), uri -> {
            try (Listening one = Listening.to(uri);
                    Listening other = Listening.to(uri)) {
                assertThat(publish(
                                uri, Map.of("event", "tick", "id", "7", "retry", 2345, "comment", "a\nb", "data", "x")))
                        .isEqualTo(204);
                assertThat(other.untilData("x")).hasSize(1);
                assertThat(one.untilData("x"))
                        .extracting(StreamEvent::type, StreamEvent::lastEventId)
                        .containsExactly(tuple("tick", "7"));
                assertThat(one.text()).isEqualTo("event: tick\nid: 7\nretry: 2345\n: a\n: b\ndata: x\n\n");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                "one\ntwo\n\nfour",
                "one\rtwo",
                "one\r\ntwo",
                "one\n\n",
                "\n",
                "  two spaces",
                " ",
                ":smile:",
                "data: x\n\nid: 9\n: c",
                "\ufeffma\u00f1ana \u4e16\u754c \ud83d\ude00",
                "a\u000bb\fc\u001cd\u001de\u001ef\u0085g\u2028h\u2029i",
                "a\0b",
                "null",
            })
    void awkwardDataComesAsItWasPublished(String data) throws IOException, InterruptedException {
        with(Relay.right(), uri -> {
            try (Listening client = Listening.to(uri)) {
                publish(uri, Map.of("data", data));
                publish(uri, Map.of("data", "end"));
                assertThat(client.untilData("end"))
                        .extracting(StreamEvent::data)
                        .containsExactly(data.replaceAll("\r\n?", "\n"), "end");
            }
        });
    }

    @Test
    void aMebibyteComesWhole() throws IOException, InterruptedException {
        String data = "0123456789abcdef".repeat(65_536);
        with(Relay.right(), uri -> {
            try (Listening client = Listening.to(uri)) {
                publish(uri, Map.of("data", data));
                assertThat(client.untilData(data)).hasSize(1);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\": \"x\", \"event\": \"a\\nb\"}",
                "{\"data\": \"x\", \"event\": \"a\\rb\"}",
                "{\"data\": \"x\", \"id\": \"a\\r\\nb\"}",
                "{\"data\": \"x\", \"id\": \"a\\u0000b\"}",
                "{\"data\": \"x\", \"retry\": \"1s\"}",
                "{\"data\": \"x\", \"retry\": 1.5}",
                "{}",
                "x",
            })
    void whatCannotBeWrittenIsRefused(String json) throws IOException, InterruptedException {
        with(Relay.right(), uri -> {
            try (Listening client = Listening.to(uri)) {
                assertThat(Listening.publish(uri, json).statusCode()).isEqualTo(400);
                publish(uri, Map.of("data", "end"));
                assertThat(client.untilData("end")).hasSize(1);
            }
        });
    }

    @Test
    void whoResumesGetsWhatCameAfterHisId() throws IOException, InterruptedException {
        with(Relay.right().numbering(), uri -> {
            for (String data : new String[] {"a", "b", "c"}) {
                publish(uri, Map.of("data", data));
            }
            try (Listening client = Listening.to(uri, "Last-Event-ID", "1")) {
                publish(uri, Map.of("data", "d", "id", "own"));
                assertThat(client.untilData("d"))
                        .extracting(StreamEvent::lastEventId)
                        .containsExactly("2", "3", "own");
            }
        });
    }

    @Test
    void whoIsGoneIsNoLongerCounted() throws IOException, InterruptedException {
        with(Relay.right(), uri -> {
            try (Listening one = Listening.to(uri);
                    Listening other = Listening.to(uri)) {
                assertThat(Listening.subscribers(uri)).isEqualTo("{\"count\": 2}");
                other.close();
                String count = Listening.subscribers(uri);
                while (!count.equals("{\"count\": 1}")) {
                    count = Listening.subscribers(uri);
                }
                publish(uri, Map.of("data", "end"));
                assertThat(one.untilData("end")).hasSize(1);
            }
        });
    }
}
