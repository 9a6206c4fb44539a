package io.github.ssespec.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer means for the connection (9.2.2, 9.2.3); each test asks for a path of its own. */
class AnswersTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .resetOnEachTest(false)
            .build();

    private final String path = "/" + UUID.randomUUID();
    private final Heard heard = new Heard();

    private URI url() {
        return URI.create("http://127.0.0.1:" + SERVER.getPort() + path);
    }

    private static ResponseDefinitionBuilder stream(String contentType) {
        return aResponse().withHeader("Content-Type", contentType).withBody("data: a\n\n");
    }

    private void expectFailure(ResponseDefinitionBuilder answer, String reason) throws Exception {
        SERVER.stubFor(any(WireMock.urlEqualTo(path)).willReturn(answer));
        try (EventSource source = heard.to(url()).open()) {
            assertThat(heard.next()).isEqualTo("closed: " + reason);
            assertThat(source.readyState()).isEqualTo(ReadyState.CLOSED);
        }
        SERVER.verify(1, WireMock.anyRequestedFor(WireMock.urlEqualTo(path)));
        assertThat(heard.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 205, 206, 300, 304, 400, 401, 403, 404, 407, 410, 429, 500, 502, 503, 504})
    void anyStatusBut200FailsTheConnection(int status) throws Exception {
        boolean hasContent = status != 204 && status != 205 && status != 304;
        ResponseDefinitionBuilder answer =
                aResponse().withStatus(status).withHeader("Content-Type", "text/event-stream");
        expectFailure(
                hasContent ? answer.withBody("data: a\n\n") : answer,
                "the answer is " + status + " where 200 was expected");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectThatLeadsNowhereFailsTheConnection(int status) throws Exception {
        expectFailure(aResponse().withStatus(status), "the answer is " + status + " where 200 was expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "text/event-streams", "text/event-stream/x", "application/json; text/event-stream"
            })
    void anotherTypeFailsTheConnection(String type) throws Exception {
        String essence = type.contains("/x") ? "of no type" : type.split(";", 2)[0];
        expectFailure(stream(type), "the answer is " + essence + " where text/event-stream was expected");
    }

    @Test
    void noTypeFailsTheConnection() throws Exception {
        expectFailure(
                aResponse().withBody("data: a\n\n"), "the answer is of no type where text/event-stream was expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/event-stream",
                "Text/Event-STREAM",
                "text/event-stream;charset=utf-8",
                "text/event-stream ; charset=\"nonsense, text/plain\"",
                "text/plain, text/event-stream",
            })
    void parametersAndCaseOfTheTypeMakeNoDifference(String type) throws Exception {
        SERVER.stubFor(get(path).willReturn(stream(type)));
        try (EventSource source = heard.to(url()).open()) {
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next()).isEqualTo("message a");
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE", "CONNECTION_RESET_BY_PEER"})
    void aNetworkErrorIsNoFailure(Fault fault) throws Exception {
        SERVER.stubFor(get(path)
                .inScenario(path)
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withFault(fault))
                .willSetStateTo("healed"));
        SERVER.stubFor(
                get(path).inScenario(path).whenScenarioStateIs("healed").willReturn(stream("text/event-stream")));
        try (EventSource source = heard.to(url()).open()) {
            assertThat(heard.next()).startsWith("error: ");
            assertThat(heard.next()).isEqualTo("open");
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }
}
