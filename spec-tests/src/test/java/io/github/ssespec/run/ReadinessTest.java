package io.github.ssespec.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.script.Step;
import io.github.ssespec.wire.Target;
import io.github.ssespec.wire.TlsOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadinessTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final AtomicInteger requests = new AtomicInteger();

    private boolean isReady(Script script, String method, Duration longest) throws IOException {
        Script counting = request -> {
            requests.incrementAndGet();
            return script.answer(request);
        };
        try (ScriptPlayer player = ScriptPlayer.start(path -> counting)) {
            return isReady(player.uri("/events"), method, longest);
        }
    }

    private static boolean isReady(URI uri, String method, Duration longest) {
        Target target = new Target(uri, method, List.of(), new byte[0], TlsOptions.DEFAULT, null);
        return Readiness.await(target, Trial.LIMITS, longest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"200 OK", "302 Found", "404 Not Found", "429 Too Many Requests", "500 Internal Server Error"})
    void anyAnswerOfTheSubjectItselfWillDo(String status) throws IOException {
        assertThat(isReady(request -> Reply.answer(status).steps(), "GET", LONG))
                .isTrue();
        assertThat(requests).hasValue(1);
    }

    @Test
    void whatAProxySaysMeanwhileIsNoAnswer() throws IOException {
        List<String> statuses = List.of("502 Bad Gateway", "503 Service Unavailable", "504 Gateway Timeout", "200 OK");

        boolean ready = isReady(
                request -> Reply.answer(statuses.get(requests.get() - 1)).steps(), "GET", LONG);

        assertThat(ready).isTrue();
        assertThat(requests).hasValue(4);
    }

    @Test
    void whoAcceptsAndSaysNothingIsWaitedForNoLongerThanTold() throws IOException {
        assertThat(isReady(Script.of(new Step.Hold()), "GET", SHORT)).isFalse();
    }

    @Test
    void whoNeverComesToAnEndOfTheHeadIsWaitedForNoLongerThanTold() throws IOException {
        Script drips = Script.of(Step.send("HTTP/1.1 200 OK\\r\\nX-Filler: "), Step.flood("a", 1));

        assertThat(isReady(drips, "GET", SHORT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void whereNobodyListensNobodyIsReady(String method) {
        assertThat(isReady(URI.create("http://127.0.0.1:1/"), method, SHORT)).isFalse();
    }

    @Test
    void nothingIsAskedByAMethodThatMayCost() throws IOException {
        assertThat(isReady(Script.of(new Step.Hold()), "POST", LONG)).isTrue();
        assertThat(requests).hasValue(0);
    }
}
