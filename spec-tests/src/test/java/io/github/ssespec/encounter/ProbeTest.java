package io.github.ssespec.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.adapter.AdapterException;
import io.github.ssespec.adapter.ClientAdapter;
import io.github.ssespec.faults.client.FaultyClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private static Optional<String> trouble(ClientAdapter adapter) throws InterruptedException {
        return Probe.trouble(Probe.of(Clients.director(adapter, Clients.SHORT), adapter));
    }

    @Test
    void aClientThatDispatchesAPlainEventWorks() throws Exception {
        try (FaultyClient client = new FaultyClient()) {
            assertThat(Probe.trouble(Probe.of(Clients.director(client, Patience.REAL), client)))
                    .isEmpty();
        }
    }

    @Test
    void oneThatNeverAsksIsNamedSo() throws Exception {
        assertThat(trouble(Clients.that((order, reports) -> {})))
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("never asked for its URL", "1000 ms"));
    }

    @Test
    void oneThatIsOverBeforeItHasAskedIsNotWaitedFor() throws Exception {
        assertThat(trouble(Clients.that((order, reports) -> reports.closed())))
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("never asked for its URL"));
    }

    @Test
    void oneThatAsksAndTellsNothingIsNamedSo() throws Exception {
        assertThat(trouble(Clients.that((order, reports) ->
                        ask(order.url().getPort(), order.url().getPath()))))
                .contains("the client got one plain event and reported none");
    }

    @Test
    void whatTheAdapterPrintedIsTold() throws Exception {
        assertThat(trouble(Clients.that((order, reports) -> reports.broken("it printed: hello"))))
                .contains("it printed: hello");
    }

    @Test
    void anAdapterThatCannotStartAClientSaysWhy() throws Exception {
        assertThat(trouble(Clients.that((order, reports) -> {
                    throw new AdapterException("no such program");
                })))
                .contains("no such program");
    }

    @Test
    void anAdapterThatThrowsIsBroken() throws Exception {
        assertThat(trouble(Clients.that((order, reports) -> {
                    throw new IllegalStateException("oops");
                })))
                .contains("starting a client failed: java.lang.IllegalStateException: oops");
    }

    @Test
    void anAdapterThatNeverReturnsIsBroken() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        assertThat(trouble(Clients.that((order, reports) -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })))
                .contains("starting a client did not return within 1000 ms");
    }

    private static void ask(int port, String path) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
