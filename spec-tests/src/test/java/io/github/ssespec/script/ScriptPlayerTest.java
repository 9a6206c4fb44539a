package io.github.ssespec.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Alone, since a port that refuses is free for any other server. */
@Isolated
class ScriptPlayerTest {
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    private final Watcher watcher = new Watcher() {
        @Override
        public void asked(ClientRequest request) {
            seen.add("asked for " + request.path() + " on connection " + request.connection());
        }

        @Override
        public void sending(ClientRequest request, byte[] bytes) {
            seen.add("sending to " + request.path());
        }

        @Override
        public void answered(ClientRequest request) {
            seen.add("answered " + request.path());
        }

        @Override
        public void left(ClientRequest request) {
            seen.add("left " + request.path());
        }
    };

    private static Socket ask(URI url, String path, String... headers) throws IOException {
        Socket socket = new Socket(url.getHost(), url.getPort());
        send(socket, path, headers);
        return socket;
    }

    private static void send(Socket socket, String path, String... headers) throws IOException {
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private String next() throws InterruptedException {
        return String.valueOf(seen.poll(30, TimeUnit.SECONDS));
    }

    private static ScriptPlayer player(Watcher watcher, Reply reply) throws IOException {
        ScriptPlayer player = ScriptPlayer.on("127.0.0.1", path -> request -> reply.steps(), watcher);
        player.listen();
        return player;
    }

    @Test
    void aConnectionIsLeftToTheNextRequest() throws Exception {
        try (ScriptPlayer player =
                        player(watcher, Reply.answer("204 No Content").next());
                Socket socket = ask(player.uri("/"), "/one")) {
            assertThat(List.of(next(), next(), next()))
                    .containsExactly("asked for /one on connection 1", "sending to /one", "answered /one");
            send(socket, "/two");
            assertThat(next()).isEqualTo("asked for /two on connection 1");
        }
    }

    @Test
    void aClientThatAsksForAnEndOfTheConnectionGetsIt() throws Exception {
        try (ScriptPlayer player =
                        player(Watcher.NOBODY, Reply.answer("204 No Content").next());
                Socket socket = ask(player.uri("/"), "/one", "Connection: close")) {
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .startsWith("HTTP/1.1 204");
        }
    }

    @Test
    void aClientThatLeavesAStreamIsSeenToLeave() throws Exception {
        try (ScriptPlayer player = player(watcher, Reply.stream("data: a\\n\\n"))) {
            Socket socket = ask(player.uri("/"), "/one");
            assertThat(next()).startsWith("asked");
            assertThat(next()).startsWith("sending");
            socket.close();
            String last = next();
            while (last.startsWith("sending")) {
                last = next();
            }
            assertThat(last).isEqualTo("left /one");
        }
    }

    @Test
    void aRequestIsKeptAsItWasSent() throws Exception {
        BlockingQueue<ClientRequest> requests = new LinkedBlockingQueue<>();
        Watcher keeping = new Watcher() {
            @Override
            public void asked(ClientRequest request) {
                requests.add(request);
            }
        };
        try (ScriptPlayer player = player(keeping, Reply.stream());
                Socket socket = ask(player.uri("/"), "/one", "X-B: 1", "x-a:2", "X-B:  \u00c3\u00a9 ")) {
            ClientRequest request = requests.poll(30, TimeUnit.SECONDS);
            assertThat(socket.isConnected()).isTrue();
            assertThat(request).isNotNull();
            assertThat(request.lines())
                    .extracting(line -> line.name() + "=" + line.value())
                    .containsExactly("X-B=1", "x-a=2", "X-B=\u00c3\u00a9");
            assertThat(new String(request.head(), StandardCharsets.ISO_8859_1))
                    .startsWith("GET /one HTTP/1.1\r\nX-B: 1\r\n")
                    .endsWith("\r\n\r\n");
            assertThat(request.lines().get(1).offset()).isEqualTo("GET /one HTTP/1.1\r\nX-B: 1\r\n".length());
        }
    }

    @Test
    void aPortRefusesAndTakesConnectionsByTurns() throws Exception {
        try (ScriptPlayer player = player(watcher, Reply.stream())) {
            URI url = player.uri("/");
            try (Socket one = ask(url, "/one")) {
                assertThat(next()).isEqualTo("asked for /one on connection 1");
                player.refuse();
                assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> ask(url, "/two"));
                assertThat(one.isClosed()).isFalse();
            }
            player.listen();
            try (Socket three = ask(url, "/three")) {
                String last = next();
                while (!last.startsWith("asked")) {
                    last = next();
                }
                assertThat(last).isEqualTo("asked for /three on connection 2");
                assertThat(three.isClosed()).isFalse();
            }
        }
    }
}
