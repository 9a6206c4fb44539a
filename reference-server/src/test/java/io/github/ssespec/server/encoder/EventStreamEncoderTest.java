package io.github.ssespec.server.encoder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ssespec.server.encoder.StandardDecoder.Dispatched;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamEncoderTest {
    static Stream<Arguments> wire() {
        return Stream.of(
                arguments(event().data("hello"), "data: hello\n\n"),
                arguments(event().data(""), "data: \n\n"),
                arguments(event().data(" a"), "data:  a\n\n"),
                arguments(event().data("a\n"), "data: a\ndata: \n\n"),
                arguments(event().data("a\nb\rc\r\nd"), "data: a\ndata: b\ndata: c\ndata: d\n\n"),
                arguments(event().data("a\n\rb"), "data: a\ndata: \ndata: b\n\n"),
                arguments(event().data("x").event("t"), "event: t\ndata: x\n\n"),
                arguments(event().data("x").event(""), "data: x\n\n"),
                arguments(event().data("x").id(""), "id: \ndata: x\n\n"),
                arguments(event().id("é"), "id: é\n\n"),
                arguments(event().retry(0), "retry: 0\n\n"),
                arguments(event().comment("c"), ": c\n\n"),
                arguments(event().comment(""), ": \n\n"),
                arguments(
                        event().data("d").event("e").id("i").retry(5).comment("c"),
                        ": c\nretry: 5\nid: i\nevent: e\ndata: d\n\n"));
    }

    @ParameterizedTest
    @MethodSource("wire")
    void writesTheseLines(ServerSentEvent.Builder event, String expected) {
        assertThat(new String(EventStreamEncoder.encode(event.build()), UTF_8)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "  two spaces",
                ": colon",
                "a\nevent: forged\n\ndata: forged",
                "a\n",
                "a\n\n",
                "\n",
                "\n\n\n",
                "null",
                "0",
                "é€😀",
                "\uFEFFmark",
                "a\u000Bb\fc\u001Cd\u001De\u001Ef\u0085g\u2028h\u2029i",
                "a\0b",
                "\t tab"
            })
    void dataComesBackAsItWas(String data) {
        StandardDecoder client = decode(ServerSentEvent.ofData(data));

        assertThat(client.events()).containsExactly(new Dispatched("message", data, ""));
        assertThat(client.ignored()).isEmpty();
        assertThat(client.comments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" leading", "trailing ", "with: colon", "mot clé", "a\0b", "data", "\uFEFFx"})
    void typesAndCommentsComeBackAsTheyWere(String text) {
        StandardDecoder client =
                decode(event().event(text).data("x").comment(text).build());

        assertThat(client.events()).containsExactly(new Dispatched(text, "x", ""));
        assertThat(client.comments()).containsExactly(" " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "", " leading", "é", "a:b"})
    void idsComeBackAsTheyWere(String id) {
        StandardDecoder client = decode(event().id(id).build());

        assertThat(client.events()).isEmpty();
        assertThat(client.lastEventId()).isEqualTo(id);
    }

    @Test
    void theLongestReconnectionTimeIsDigitsOnly() {
        assertThat(decode(event().retry(Long.MAX_VALUE).build()).reconnectionTime())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aTypeDoesNotOutliveItsEvent() {
        byte[] typed = EventStreamEncoder.encode(event().event("t").data("1").build());
        byte[] untyped = EventStreamEncoder.encode(ServerSentEvent.ofData("2"));

        assertThat(StandardDecoder.decode((new String(typed, UTF_8) + new String(untyped, UTF_8)).getBytes(UTF_8))
                        .events())
                .extracting(Dispatched::type)
                .containsExactly("t", "message");
    }

    @Test
    void aMebibyteInOneLineAndTenThousandLinesComeBack() {
        String line = "x".repeat(1 << 20);
        String lines = "y\n".repeat(10_000);

        assertThat(decode(ServerSentEvent.ofData(line)).events().get(0).data()).isEqualTo(line);
        assertThat(decode(ServerSentEvent.ofData(lines)).events().get(0).data()).isEqualTo(lines);
    }

    private static ServerSentEvent.Builder event() {
        return ServerSentEvent.builder();
    }

    private static StandardDecoder decode(ServerSentEvent event) {
        return StandardDecoder.decode(EventStreamEncoder.encode(event));
    }
}
