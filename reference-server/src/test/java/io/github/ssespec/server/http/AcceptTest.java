package io.github.ssespec.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {
    @Test
    void withoutTheFieldAnythingIsAccepted() {
        assertThat(Accept.acceptsEventStream(HttpFields.EMPTY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/event-stream",
                "Text/Event-Stream",
                "text/*",
                "*/*",
                "text/html, */*;q=0.1",
                "application/json;q=0.9,text/event-stream;q=0.001",
                "text/*;q=0, text/event-stream",
                "*/*;q=0, text/*;q=0.5",
                "text/event-stream;charset=utf-8",
                "text/event-stream ; q=1.000"
            })
    void thisAcceptsAnEventStream(String accept) {
        assertThat(accepts(accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/html",
                "text/event-stream-2",
                "text/event-stream;q=0",
                "text/event-stream;q=0.0, */*",
                "text/event-stream; Q=0.000, text/*",
                "text/*;q=0, */*",
                "*/*;q=0"
            })
    void thisDoesNot(String accept) {
        assertThat(accepts(accept)).isFalse();
    }

    private static boolean accepts(String accept) {
        return Accept.acceptsEventStream(HttpFields.build().add("Accept", accept));
    }
}
