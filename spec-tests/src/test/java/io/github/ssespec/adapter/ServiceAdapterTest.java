package io.github.ssespec.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class ServiceAdapterTest {
    private static final URI STREAM = URI.create("http://127.0.0.1:1/case");

    private final FakeService service;
    private final Heard heard = new Heard();

    ServiceAdapterTest() throws AdapterException {
        service = new FakeService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private ClientAdapter adapter() throws AdapterException, InterruptedException {
        ClientAdapter adapter = ServiceAdapter.open(service.url(), null);
        assertThat(service.asked()).isEqualTo("GET /service");
        return adapter;
    }

    /** Has a client started and gives its callback URL. */
    private String callbackUrl(ClientAdapter adapter) throws AdapterException, InterruptedException {
        adapter.start(Order.get("a case", STREAM), heard);
        return callbackUrl(service.asked());
    }

    private static String callbackUrl(String request) {
        Matcher url = Pattern.compile("\"callbackUrl\":\"(http://127.0.0.1:\\d+/\\d+)\"")
                .matcher(request);
        assertThat(url.find()).as(request).isTrue();
        return url.group(1);
    }

    @Test
    void theRequestForAClientIsThatOfTheProtocol() throws Exception {
        try (ClientAdapter adapter = adapter()) {
            adapter.start(Order.get("a case", STREAM), heard);
            String request = service.asked();
            assertThat(request)
                    .isEqualTo("POST /service {\"tag\":\"a case\",\"streamUrl\":\"" + STREAM + "\",\"callbackUrl\":\""
                            + callbackUrl(request) + "\",\"initialDelayMs\":null,\"readTimeoutMs\":null}");
        }
    }

    @Test
    void aMethodItsContentAndHeadersAreAskedFor() throws Exception {
        service.capabilities = "{\"capabilities\":[\"post\",\"headers\"]}";
        try (ClientAdapter adapter = adapter()) {
            assertThat(adapter.abilities()).contains(Ability.METHOD, Ability.HEADERS);
            Order order = new Order("a case", STREAM, "POST", Map.of("X-Own", "é"), "what", Set.of(), List.of());
            adapter.start(order, heard);
            assertThat(service.asked())
                    .endsWith(
                            "\"readTimeoutMs\":null,\"method\":\"POST\",\"body\":\"what\",\"headers\":{\"x-own\":\"é\"}}");
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "{}", "'{\"name\":\"a client\",\"capabilities\":[\"comments\",\"restart\",\"report\",\"bom\"]}'"})
    void withoutTheCapabilityNoMethodOrHeaderIsAskedFor(String capabilities) throws Exception {
        service.capabilities = capabilities;
        try (ClientAdapter adapter = adapter()) {
            assertThat(adapter.abilities())
                    .containsExactlyInAnyOrder(Ability.CONNECT, Ability.CLOSE, Ability.ERROR, Ability.LAST_EVENT_ID);
        }
    }

    @Test
    void typesAreListenedForWhereTheServiceNeedsThat() throws Exception {
        service.capabilities = "{\"capabilities\":[\"event-type-listeners\"]}";
        try (ClientAdapter adapter = adapter()) {
            adapter.start(new Order("a case", STREAM, "GET", Map.of(), null, Set.of("greeting"), List.of()), heard);
            assertThat(service.asked()).startsWith("POST /service ");
            assertThat(service.asked())
                    .isEqualTo("POST /service/clients/1 {\"command\":\"listen\",\"listen\":{\"type\":\"greeting\"}}");
        }
    }

    @Test
    void callbacksAreToldInTheOrderOfTheirNumbersAndOnce() throws Exception {
        try (ClientAdapter adapter = adapter()) {
            String url = callbackUrl(adapter);
            String second = "{\"kind\":\"event\",\"event\":{\"type\":\"t\",\"data\":\"2\",\"id\":\"b\"}}";
            assertThat(FakeService.callBack(url + "/2", second)).isEqualTo(202);
            FakeService.callBack(url + "/4", "{\"kind\":\"error\",\"error\":\"lost\"}");
            FakeService.callBack(url + "/2", second);
            FakeService.callBack(url + "/1", "{\"kind\":\"event\",\"event\":{\"data\":\"1\"}}");
            FakeService.callBack(url + "/1", "{\"kind\":\"event\",\"event\":{\"data\":\"1\"}}");
            FakeService.callBack(url + "/3", "{\"kind\":\"comment\",\"comment\":\"hi\"}");
            assertThat(heard.next()).isEqualTo("event message [1] id  from null");
            assertThat(heard.next()).isEqualTo("event t [2] id b from null");
            assertThat(heard.next()).isEqualTo("error");
            assertThat(heard.nothingMore()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            nonsense                                  → Unrecognized token
            {}                                        → it has no "kind"
            {"kind":"event"}                          → its "event" is no object
            {"kind":"event","event":{"data":7}}       → its "data" is no string
            """)
    void aCallbackThatIsNoReportIsBroken(String content, String why) throws Exception {
        try (ClientAdapter adapter = adapter()) {
            FakeService.callBack(callbackUrl(adapter) + "/1", content);
            assertThat(heard.next())
                    .startsWith("broken a callback is not")
                    .contains(why)
                    .endsWith(": " + content);
        }
    }

    @Test
    void callbacksCountFromOne() throws Exception {
        try (ClientAdapter adapter = adapter()) {
            FakeService.callBack(callbackUrl(adapter) + "/0", "{\"kind\":\"error\"}");
            assertThat(heard.next()).isEqualTo("broken a callback has the number 0: a service counts them from 1");
        }
    }

    @Test
    void whatIsNoCallbackIsNotFound() throws Exception {
        try (ClientAdapter adapter = adapter()) {
            String url = callbackUrl(adapter);
            assertThat(FakeService.callBack(url, "{}")).isEqualTo(404);
            assertThat(FakeService.callBack(url + "99/1", "{}")).isEqualTo(404);
            assertThat(heard.nothingMore()).isTrue();
        }
    }

    @Test
    void aClientIsDeletedOnceAndNotHeardAfterItsCase() throws Exception {
        try (ClientAdapter adapter = adapter()) {
            Session session = adapter.start(Order.get("a case", STREAM), heard);
            String url = callbackUrl(service.asked());
            session.close();
            assertThat(service.asked()).isEqualTo("DELETE /service/clients/1");
            assertThat(FakeService.callBack(url + "/1", "{\"kind\":\"error\"}")).isEqualTo(202);
            assertThat(heard.next()).isEqualTo("error");
            session.end();
            assertThat(FakeService.callBack(url + "/2", "{\"kind\":\"error\"}")).isEqualTo(202);
        }
        assertThat(heard.nothingMore()).isTrue();
        assertThat(service.askedNothingMore()).isTrue();
    }

    @Test
    void clientsThatAreLeftAreDeletedAtTheEnd() throws Exception {
        try (ClientAdapter adapter = adapter()) {
            service.location = service.url() + "/elsewhere";
            callbackUrl(adapter);
        }
        assertThat(service.asked()).isEqualTo("DELETE /service/elsewhere");
    }

    @Test
    void aServiceThatDoesNotDeleteIsBroken() throws Exception {
        try (ClientAdapter adapter = adapter()) {
            Session session = adapter.start(Order.get("a case", STREAM), heard);
            service.statusOfClients = 500;
            session.close();
            assertThat(heard.next())
                    .startsWith("broken expected 2xx for DELETE http://")
                    .endsWith(", got 500");
        }
    }

    @Test
    void aServiceThatMakesNoClientIsNamed() throws Exception {
        try (ClientAdapter adapter = adapter()) {
            service.statusOfClients = 400;
            assertThatThrownBy(() -> adapter.start(Order.get("a case", STREAM), heard))
                    .isInstanceOf(AdapterException.class)
                    .hasMessageStartingWith("expected 2xx with a Location")
                    .hasMessageEndingWith("got 400");
            service.statusOfClients = 201;
            service.location = "";
            assertThatThrownBy(() -> adapter.start(Order.get("a case", STREAM), heard))
                    .hasMessageEndingWith("got no Location with 201");
        }
    }

    @Test
    void whatIsNoServiceIsNamed() {
        service.capabilities = "<html>";
        assertThatThrownBy(() -> ServiceAdapter.open(service.url(), null))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining("no JSON: 200: <html>");
        service.status = 404;
        assertThatThrownBy(() -> ServiceAdapter.open(service.url(), null)).hasMessageContaining("got 404: <html>");
    }

    @Test
    void aServiceThatIsNotThereIsNamed() throws IOException {
        try (Socket nobodyListens = new Socket()) {
            nobodyListens.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            URI url = URI.create("http://127.0.0.1:" + nobodyListens.getLocalPort() + "/");
            assertThatThrownBy(() -> ServiceAdapter.open(url, null))
                    .isInstanceOf(AdapterException.class)
                    .hasMessageStartingWith("the test service gives no answer to GET " + url)
                    .hasMessageContaining("refused");
        }
    }

    @Test
    void aServiceThatDoesNotAnswerIsNotWaitedForLong() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServiceCalls calls = new ServiceCalls()) {
            URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            assertThatThrownBy(() -> calls.call("GET", url, new byte[0], Duration.ofMillis(100)))
                    .isInstanceOf(AdapterException.class)
                    .hasMessage("the test service gives no answer to GET " + url + " (none within 100 ms)");
        }
    }

    @Test
    void anAddressThatIsNotOursCannotBeCalledBack() {
        assertThatThrownBy(() -> ServiceAdapter.open(service.url(), "192.0.2.1"))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining("cannot listen on '192.0.2.1'");
    }
}
