package io.github.ssespec.server.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServerSentEventTest {
    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(
                        event().data("").event("a\nb"),
                        "event",
                        1,
                        "event: found a line feed (U+000A) at index 1, expected a type without line ends"),
                arguments(
                        event().data("").event("\r\n"),
                        "event",
                        0,
                        "event: found a carriage return (U+000D) at index 0, expected a type without line ends"),
                arguments(
                        event().event("t"),
                        "event",
                        -1,
                        "event: found a type without data, expected data beside it, since it is never dispatched alone"),
                arguments(
                        event().id("12\r"),
                        "id",
                        2,
                        "id: found a carriage return (U+000D) at index 2, expected an id without line ends and U+0000"),
                arguments(
                        event().id("\n"),
                        "id",
                        0,
                        "id: found a line feed (U+000A) at index 0, expected an id without line ends and U+0000"),
                arguments(
                        event().id("😀\0"),
                        "id",
                        2,
                        "id: found a null character (U+0000) at index 2, expected an id without line ends and U+0000"),
                arguments(
                        event().comment("a\ndata: forged"),
                        "comment",
                        1,
                        "comment: found a line feed (U+000A) at index 1, expected a comment without line ends"),
                arguments(
                        event().data("a\uD800b"),
                        "data",
                        1,
                        "data: found a lone surrogate (U+D800) at index 1, expected text that UTF-8 can encode"),
                arguments(
                        event().id("\uDC00"),
                        "id",
                        0,
                        "id: found a lone surrogate (U+DC00) at index 0, expected an id without line ends and U+0000"),
                arguments(event().retry(-1), "retry", -1, "retry: found -1, expected 0 or more milliseconds"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatCannotStandInItsField(ServerSentEvent.Builder event, String field, int index, String message) {
        IllegalFieldException refusal = catchThrowableOfType(IllegalFieldException.class, event::build);

        assertThat(refusal).hasMessage(message);
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.index()).isEqualTo(index);
    }

    @Test
    void refusesAnEventOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> event().event("").build())
                .withMessage("an event needs at least one of data, id, retry and comment");
    }

    @Test
    void theEmptyTypeIsNone() {
        assertThat(event().data("x").event("").build()).isEqualTo(ServerSentEvent.ofData("x"));
    }

    @Test
    void givesTheSameEventAnotherId() {
        assertThat(event().data("x").event("t").retry(1).comment("c").build().withId("7"))
                .isEqualTo(new ServerSentEvent("t", "x", "7", 1L, "c"));
    }

    private static ServerSentEvent.Builder event() {
        return ServerSentEvent.builder();
    }
}
