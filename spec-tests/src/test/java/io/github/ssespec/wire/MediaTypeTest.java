package io.github.ssespec.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.wire.http.Head;
import io.github.ssespec.wire.http.HeaderLine;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {

    private static MediaType of(String... values) {
        return MediaType.of(new Head(
                "HTTP/1.1",
                200,
                "OK",
                0,
                0,
                Arrays.stream(values)
                        .map(value -> new HeaderLine("Content-Type", value, 0, 0))
                        .toList()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/event-stream",
                "Text/EVENT-stream",
                "text/event-stream;charset=utf-8",
                "text/event-stream ; x=\"a;b,c\"",
                "text/html, text/event-stream",
                "text/event-stream,",
                "text/event-stream, */*",
            })
    void whatAClientTakesForAnEventStream(String value) {
        assertThat(of(value).isEventStream()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/event-stream, text/html",
                "text/event-stream charset=utf-8",
                "\"text/event-stream\"",
                "text/event-streams",
                "text /event-stream",
                "event-stream",
            })
    void whatAClientDoesNotTakeForAnEventStream(String value) {
        assertThat(of(value).isEventStream()).isFalse();
    }

    @Test
    void theLastOfSeveralLinesCounts() {
        assertThat(of("text/html", "text/event-stream").isEventStream()).isTrue();
        assertThat(of("text/event-stream", "text/html").isEventStream()).isFalse();
        assertThat(of().essence()).isEmpty();
    }

    @Test
    void theCharsetIsFoundInAnyCaseAndWithoutItsQuotes() {
        assertThat(of("text/event-stream; a=\"charset=x\"; CharSet=\"UTF-8\"").charset())
                .contains("UTF-8");
        assertThat(of("text/event-stream;charset=").charset()).contains("");
        assertThat(of("text/event-stream; charset=a; charset=b").charset()).contains("a");
        assertThat(of("text/event-stream").charset()).isEqualTo(Optional.empty());
    }
}
