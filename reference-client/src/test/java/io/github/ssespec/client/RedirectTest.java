package io.github.ssespec.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.github.tomakehurst.wiremock.http.RequestMethod.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects as Fetch follows them; each test asks for paths of its own, on two origins. */
class RedirectTest {

    @RegisterExtension
    static final WireMockExtension HERE = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .resetOnEachTest(false)
            .build();

    @RegisterExtension
    static final WireMockExtension THERE = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .resetOnEachTest(false)
            .build();

    private final String path = "/" + UUID.randomUUID();
    private final Heard heard = new Heard();

    private URI url(WireMockExtension server, String name) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path + name);
    }

    private void redirect(WireMockExtension server, String name, int status, String location) {
        server.stubFor(any(urlEqualTo(path + name))
                .willReturn(aResponse().withStatus(status).withHeader("Location", location)));
    }

    private void stream(WireMockExtension server, String name) {
        server.stubFor(any(urlEqualTo(path + name))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/event-stream")
                        .withBody("data: a\n\n")));
    }

    private RequestPatternBuilder asked(String name) {
        return anyRequestedFor(urlEqualTo(path + name));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsFollowedAndTheFirstUrlIsAskedAgain(int status) throws Exception {
        redirect(HERE, "/a", status, "b");
        stream(HERE, "/b");
        try (EventSource source = heard.to(url(HERE, "/a")).lastEventId("7").open()) {
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next()).isEqualTo("message a");
            assertThat(heard.next()).startsWith("error");
            assertThat(heard.next()).isEqualTo("open");
            HERE.verify(asked("/b")
                    .withHeader("Accept", equalTo("text/event-stream"))
                    .withHeader("Cache-Control", equalTo("no-cache"))
                    .withHeader("Last-Event-ID", equalTo("7")));
            assertThat(source.url()).isEqualTo(url(HERE, "/a"));
        }
        assertThat(HERE.findAll(asked("/a"))).hasSizeGreaterThan(1);
    }

    @Test
    void theOriginOfAnEventIsThatOfTheFinalUrl() throws Exception {
        redirect(HERE, "/a", 302, url(THERE, "/b").toString());
        redirect(THERE, "/b", 302, "c");
        stream(THERE, "/c");
        try (EventSource source = EventSource.to(url(HERE, "/a"))
                .onMessage(event -> heard.add(event.origin()))
                .open()) {
            assertThat(heard.next()).isEqualTo("http://127.0.0.1:" + THERE.getPort());
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @Test
    void headersOfTheApplicationStayWithTheirOrigin() throws Exception {
        redirect(HERE, "/a", 307, "b");
        redirect(HERE, "/b", 307, url(THERE, "/c").toString());
        redirect(THERE, "/c", 307, url(HERE, "/d").toString());
        stream(HERE, "/d");
        try (EventSource source = heard.to(url(HERE, "/a"))
                .header("Authorization", "Bearer x")
                .header("Cookie", "a=b")
                .header("X-Own", "y")
                .lastEventId("7")
                .open()) {
            heard.next("message a");
            HERE.verify(asked("/b")
                    .withHeader("Authorization", equalTo("Bearer x"))
                    .withHeader("Cookie", equalTo("a=b"))
                    .withHeader("X-Own", equalTo("y")));
            THERE.verify(asked("/c")
                    .withHeader("Accept", equalTo("text/event-stream"))
                    .withHeader("Last-Event-ID", equalTo("7"))
                    .withHeader("Authorization", absent())
                    .withHeader("Cookie", absent())
                    .withHeader("X-Own", absent()));
            HERE.verify(asked("/d").withHeader("Authorization", absent()));
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "301, POST, GET",
        "302, POST, GET",
        "303, POST, GET",
        "303, PUT, GET",
        "301, PUT, PUT",
        "307, POST, POST",
        "308, POST, POST"
    })
    void methodAndBodyAreKeptOrBecomeAPlainGet(int status, String method, String then) throws Exception {
        redirect(HERE, "/a", status, "b");
        stream(HERE, "/b");
        try (EventSource source = heard.to(url(HERE, "/a"))
                .method(method)
                .header("Content-Type", "text/plain")
                .header("X-Own", "y")
                .body("x")
                .open()) {
            heard.next("message a");
            boolean isGet = then.equals("GET");
            HERE.verify(new RequestPatternBuilder(fromString(then), urlEqualTo(path + "/b"))
                    .withHeader("X-Own", equalTo("y"))
                    .withHeader("Content-Type", isGet ? absent() : equalTo("text/plain"))
                    .withRequestBody(isGet ? absent() : equalTo("x")));
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @Test
    void aLoopIsLeftAfterTwentyRedirectsAndTriedAgainLater() throws Exception {
        redirect(HERE, "/a", 302, "a");
        try (EventSource source =
                heard.to(url(HERE, "/a")).reconnectionTime(Duration.ofHours(1)).open()) {
            assertThat(heard.next()).isEqualTo("error: there were more than 20 redirects");
            assertThat(source.readyState()).isEqualTo(ReadyState.CONNECTING);
        }
        HERE.verify(21, asked("/a"));
    }

    @Test
    void aRedirectToAnotherSchemeIsANetworkError() throws Exception {
        redirect(HERE, "/a", 302, "file:///etc/hosts");
        try (EventSource source = heard.to(url(HERE, "/a")).open()) {
            assertThat(heard.next())
                    .isEqualTo("error: a redirect leads to 'file:///etc/hosts', which is no http or https URL");
            assertThat(source.readyState()).isEqualTo(ReadyState.CONNECTING);
        }
    }
}
