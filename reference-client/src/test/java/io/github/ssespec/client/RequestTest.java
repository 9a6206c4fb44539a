package io.github.ssespec.client;

import static io.github.ssespec.client.RawServer.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for, the first time and again. */
class RequestTest {

    private final Heard heard = new Heard();

    @Test
    void aPlainRequestSaysWhatTheStandardLetsItSay() throws Exception {
        try (RawServer server = new RawServer(visit -> visit.send(stream()));
                EventSource source = heard.to(server.uri("")).open()) {
            RawVisit visit = server.next();
            assertThat(visit.requestLine()).isEqualTo("GET / HTTP/1.1");
            assertThat(visit.header("Accept")).isEqualTo("text/event-stream");
            assertThat(visit.header("Cache-Control")).isEqualTo("no-cache");
            assertThat(visit.header("Host")).isEqualTo(source.url().getAuthority());
            assertThat(visit.header("Last-Event-ID")).isEmpty();
            assertThat(visit.header("Content-Length")).isEmpty();
        }
    }

    @Test
    void methodHeadersAndBodyAreTheSameEveryTime() throws Exception {
        try (RawServer server = new RawServer(visit -> visit.send(stream() + "id: 1\n\n"));
                EventSource source = heard.to(server.uri("/a?b=c%20d#e"))
                        .method("POST")
                        .header("X-Own", "é")
                        .header("X-Two", "1")
                        .header("X-Two", "2")
                        .header("Content-Type", "text/plain")
                        .header("Accept", "text/event-stream, */*")
                        .header("Last-Event-ID", "not mine to give")
                        .body("ä")
                        .open()) {
            for (int i = 0; i < 3; i++) {
                RawVisit visit = server.next();
                assertThat(visit.requestLine()).isEqualTo("POST /a?b=c%20d HTTP/1.1");
                assertThat(visit.header("X-Own")).isEqualTo("Ã©");
                assertThat(visit.header("X-Two")).isEqualTo("1 AND 2");
                assertThat(visit.header("Content-Type")).isEqualTo("text/plain");
                assertThat(visit.header("Accept")).isEqualTo("text/event-stream, */*");
                assertThat(visit.header("Last-Event-ID")).isEqualTo(i == 0 ? "" : "1");
                assertThat(visit.body()).isEqualTo("ä");
            }
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @Test
    void cookiesAreNotKept() throws Exception {
        try (RawServer server = new RawServer(visit -> visit.send(
                        RawServer.head("HTTP/1.1 200 OK", "Content-Type: text/event-stream", "Set-Cookie: a=b")));
                EventSource source = heard.to(server.uri("/")).open()) {
            server.next();
            assertThat(server.next().header("Cookie")).isEmpty();
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @Test
    void aBodyWithoutATypeIsGivenNone() throws Exception {
        try (RawServer server = new RawServer(visit -> visit.send(stream()));
                EventSource source =
                        heard.to(server.uri("/")).method("PUT").body("x").open()) {
            RawVisit visit = server.next();
            assertThat(visit.body()).isEqualTo("x");
            assertThat(visit.header("Content-Type")).isEmpty();
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://127.0.0.1/",
                "/events",
                "mailto:a@b",
                "http:///events",
                "http://user@127.0.0.1/",
                "http://127.0.0.1:70000/"
            })
    void aUrlThatNoStreamCanComeFromIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventSource.to(URI.create(url)))
                .withMessageContaining("URL");
    }

    @Test
    void whatNoRequestCanCarryIsRefused() {
        EventSourceBuilder builder = EventSource.to(URI.create("http://127.0.0.1/"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.header("a b", "c"))
                .withMessageContaining("'a b'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.header("a", "b\r\nc: d"))
                .withMessageContaining("'a' must not hold CR");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.method("GE T"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.lastEventId("a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.reconnectionTime(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.staleAfter(Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "http://h/a/b?c, d, http://h/a/d",
        "http://h/a/b?c, ?d, http://h/a/b?d",
        "http://h/a/b?c, '', http://h/a/b?c",
        "http://h/a/b?c, #d, http://h/a/b?c",
        "http://h/a/b, ../d, http://h/d",
        "http://h/a/b, //other:81, http://other:81/",
        "http://h/a/b, HTTPS://Other/d#e, HTTPS://Other/d",
        "http://h/a/b, 'd e|f', http://h/a/d%20e%7Cf",
        "http://h/a/b, Ã¼, http://h/a/%C3%BC",
        "http://h/a/b, http://[::1]:8080/c, http://[::1]:8080/c",
        "http://h/a/b, d%20e, http://h/a/d%20e",
    })
    void aLocationIsRelativeToTheUrlThatWasAsked(String base, String location, String expected) {
        assertThat(Urls.located(URI.create(base), location)).contains(URI.create(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://h/",
                "http://",
                "http://a b/",
                "mailto:x@y",
                "http://u:p@h/",
                "%zz",
                "http://h:x/",
                "http://h:0/"
            })
    void aLocationThatNoStreamCanComeFromIsNone(String location) {
        assertThat(Urls.located(URI.create("http://h/a"), location)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://H:80/a, http://h",
        "https://h:443/a, https://h",
        "http://h:443/a, http://h:443",
        "HTTP://[::1]:8080/, http://[::1]:8080",
    })
    void anOriginIsSchemeHostAndPort(String url, String origin) {
        assertThat(Origins.of(URI.create(url))).isEqualTo(origin);
    }
}
