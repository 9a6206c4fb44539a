package io.github.ssespec.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserAdapterTest {
    private static final Order ORDER = new Order(
            "a case", URI.create("http://127.0.0.1:1/1"), "GET", Map.of(), null, Set.of("greeting"), List.of());

    private final CompletableFuture<FakePage> opened = new CompletableFuture<>();
    private final Heard heard = new Heard();

    private ClientAdapter adapter() throws AdapterException {
        return BrowserAdapter.open(null, null, FakePage.opener(opened));
    }

    @Test
    void aPageGetsItsOrdersAndIsHeard() throws Exception {
        try (ClientAdapter adapter = adapter()) {
            FakePage page = opened.get();
            Session session = adapter.start(ORDER, heard);
            assertThat(page.orders())
                    .isEqualTo("[{\"do\":\"open\",\"case\":1,\"name\":\"a case\",\"url\":\"http://127.0.0.1:1/1\","
                            + "\"types\":[\"greeting\"]}]");
            assertThat(page.report("{\"kind\":\"open\",\"case\":1}\n"
                            + "{\"kind\":\"event\",\"case\":1,\"type\":\"greeting\",\"data\":\"hi\",\"lastEventId\":\"7\","
                            + "\"origin\":\"http://127.0.0.1:1\"}"))
                    .isEqualTo(204);
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next()).isEqualTo("event greeting [hi] id 7 from http://127.0.0.1:1");
            session.close();
            assertThat(page.orders()).isEqualTo("[{\"do\":\"close\",\"case\":1}]");
            session.end();
            assertThat(page.orders()).isEqualTo("[{\"do\":\"end\",\"case\":1}]");
            page.report("{\"kind\":\"closed\",\"case\":1}");
        }
        assertThat(heard.nothingMore()).isTrue();
    }

    @Test
    void aPageIsToldThatAllIsDone() throws Exception {
        ClientAdapter adapter = adapter();
        FakePage page = opened.get();
        CompletableFuture<Void> closed = CompletableFuture.runAsync(adapter::close);
        assertThat(page.orders()).isEqualTo("[{\"do\":\"finish\"}]");
        closed.get();
    }

    @Test
    void aNewerPageTakesOver() throws Exception {
        try (ClientAdapter adapter = adapter()) {
            FakePage page = opened.get();
            adapter.start(ORDER, heard);
            FakePage newer = new FakePage(page.url());
            assertThat(heard.next()).isEqualTo("broken the page was loaded anew in mid-run");
            assertThat(page.orders()).isEqualTo("410");
            assertThat(page.report("{\"kind\":\"open\",\"case\":1}")).isEqualTo(410);
            adapter.start(ORDER, new Heard());
            assertThat(newer.orders()).contains("\"case\":2");
        }
    }

    @Test
    void aPageThatReportsNonsenseIsBroken() throws Exception {
        try (ClientAdapter adapter = adapter()) {
            FakePage page = opened.get();
            adapter.start(ORDER, heard);
            assertThat(page.report("nonsense")).isEqualTo(400);
            assertThat(heard.next())
                    .startsWith("broken expected one JSON object a line")
                    .endsWith("nonsense");
            assertThatThrownBy(() -> adapter.start(ORDER, heard)).hasMessageEndingWith("nonsense");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/other", "/orders", "/orders?page=x&after=0", "/reports", "/page", "/../pom.xml"})
    void nothingElseIsServed(String path) throws Exception {
        try (ClientAdapter adapter = adapter()) {
            assertThat(opened.get().get(path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void thePageStandsAlone() throws Exception {
        try (ClientAdapter adapter = adapter()) {
            FakePage page = opened.get();
            for (String file : List.of("/", "/browser.js", "/browser.css")) {
                assertThat(page.get(file).statusCode()).isEqualTo(200);
                assertThat(page.get(file).body()).doesNotContain("http:", "https:", "//cdn");
            }
        }
    }

    @Test
    void aPersonWhoOpensNoPageIsToldWhere() {
        assertThatThrownBy(() -> BrowserAdapter.open(null, null, sentence -> {}, Duration.ofMillis(20)))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining("no browser has run the page at http://127.0.0.1:");
    }

    @Test
    void aBrowserThatDoesNotComeUpIsNamedWithWhatItSays() throws Exception {
        String binary = Programs.path("no-display.sh").toString();
        assertThatThrownBy(() -> BrowserAdapter.open(binary, null, sentence -> {}))
                .isInstanceOf(AdapterException.class)
                .hasMessageEndingWith("the browser has ended: cannot open display");
    }

    @Test
    void aBrowserThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> BrowserAdapter.open("/no/such/browser", null, sentence -> {}))
                .isInstanceOf(AdapterException.class)
                .hasMessageStartingWith("the program '/no/such/browser' cannot be started");
    }
}
