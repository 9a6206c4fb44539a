package io.github.ssespec.server.cors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsPolicyTest {
    private static final String PAGE = "https://page.example";

    private final CorsPolicy one = CorsPolicy.of(PAGE, "http://[::1]:8080");

    @Test
    void noneSaysNothing() {
        assertThat(CorsPolicy.none().answer(PAGE)).isEmpty();
        assertThat(CorsPolicy.none().withCredentials(true).preflight(PAGE)).isEmpty();
    }

    @Test
    void anyOriginIsOneAnswerForAll() {
        Map<String, String> star = Map.of("Access-Control-Allow-Origin", "*");

        assertThat(CorsPolicy.any().answer(PAGE)).isEqualTo(star);
        assertThat(CorsPolicy.any().answer(null)).isEqualTo(star);
    }

    @Test
    void whereCredentialsAreAllowedTheOriginIsNamed() {
        CorsPolicy any = CorsPolicy.any().withCredentials(true);
        Map<String, String> named = Map.of(
                "Vary", "Origin", "Access-Control-Allow-Origin", PAGE, "Access-Control-Allow-Credentials", "true");

        assertThat(any.answer(PAGE)).isEqualTo(named);
        assertThat(one.withCredentials(true).answer(PAGE)).isEqualTo(named);
        assertThat(any.answer(null)).isEqualTo(Map.of("Vary", "Origin"));
    }

    @Test
    void anAllowedOriginIsNamed() {
        assertThat(one.answer(PAGE)).isEqualTo(Map.of("Vary", "Origin", "Access-Control-Allow-Origin", PAGE));
        assertThat(one.answer("http://[::1]:8080")).containsValue("http://[::1]:8080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://page.example",
                "https://page.example:8443",
                "https://page.example.evil.example",
                "https://PAGE.example",
                "null",
                "*",
                ""
            })
    void anotherOriginIsNotAllowedAndTheAnswerStillVaries(String origin) {
        assertThat(one.answer(origin)).isEqualTo(Map.of("Vary", "Origin"));
        assertThat(one.preflight(origin)).isEqualTo(Map.of("Vary", "Origin"));
    }

    @Test
    void aPreflightAlsoTellsMethodHeadersAndForHowLong() {
        assertThat(CorsPolicy.any().preflight(PAGE))
                .isEqualTo(Map.of(
                        "Access-Control-Allow-Origin", "*",
                        "Access-Control-Allow-Methods", "GET",
                        "Access-Control-Allow-Headers", "last-event-id, cache-control",
                        "Access-Control-Max-Age", "600"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page.example",
                "https://page.example/",
                "HTTPS://page.example",
                "https://Page.example",
                "*",
                "null"
            })
    void refusesWhatNoBrowserSends(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CorsPolicy.of(origin))
                .withMessage(
                        "origin is \"" + origin + "\", expected scheme://host or scheme://host:port, in lower case");
    }
}
