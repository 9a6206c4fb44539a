package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.run.ExitStatus;
import io.github.ssespec.script.ClientRequest;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.ScriptPlayer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ListenCommandTest {
    private static final Reply OVER = Reply.answer("204 No Content");

    /** The first request gets a stream, all others are told that it is over. */
    private static ScriptPlayer once(Reply stream) throws IOException {
        return ScriptPlayer.start(path -> request -> (request.connection() == 1 ? stream : OVER).steps());
    }

    private static ScriptPlayer always(Reply reply) throws IOException {
        return ScriptPlayer.start(path -> request -> reply.steps());
    }

    private static Call listen(ScriptPlayer server, String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "listen";
        arguments[1] = server.uri("/events").toString();
        arguments[2] = "--reconnection-time";
        arguments[3] = "1ms";
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Call.of(arguments);
    }

    @Test
    void eventsArePrintedALineEach() throws IOException {
        try (ScriptPlayer server =
                once(Reply.stream("data: a\\ndata: b\\n\\nid: 7\\nevent: greeting\\ndata: \\x1B[31m\\n\\n")
                        .end())) {
            Call call = listen(server);

            assertThat(call.out()).isEqualTo("message  a\\nb\ngreeting  \\x1B[31m  (id 7)\n");
            assertThat(call.err()).isEqualTo("""
                    ssespec: the stream is open
                    ssespec: the stream has ended; reconnecting
                    ssespec: closed for good: the answer is 204 where 200 was expected
                    """);
            assertThat(call.exit()).isEqualTo(ExitStatus.OK);
        }
    }

    @Test
    void aStreamThatWasNeverOpenIsNoSuccess() throws IOException {
        try (ScriptPlayer server = ScriptPlayer.start(path -> null)) {
            Call call = listen(server);

            assertThat(call.out()).isEmpty();
            assertThat(call.err()).isEqualTo("ssespec: closed for good: the answer is 404 where 200 was expected\n");
            assertThat(call.exit()).isEqualTo(ExitStatus.NOT_ASSESSED);
        }
    }

    @Test
    void theWireIsShownWithItsOffsets() throws IOException {
        try (ScriptPlayer server = once(Reply.stream("\\xEF\\xBB\\xBF: hi\\ndata: a\\r\\n\\r\\nid\\rx:y\\n\\nretry")
                .end())) {
            assertThat(listen(server, "--wire").out()).isEqualTo("""
                           0            [BOM]
                           3  comment   [:] hi[LF]
                           8  field     data[:][ ]a[CRLF]
                          17  blank     [CRLF]
                          19  field     id[CR]
                          22  ignored   x[:]y[LF]
                          26  blank     [LF]
                          27  lost      retry[cut off]
                    """);
        }
    }

    @Test
    void theRequestIsWhatTheOptionsSay() throws Exception {
        BlockingQueue<ClientRequest> requests = new LinkedBlockingQueue<>();
        try (ScriptPlayer server = ScriptPlayer.start(path -> request -> {
            requests.add(request);
            return OVER.steps();
        })) {
            String url = server.uri("/events").toString();
            Call.with(
                    new byte[0],
                    Map.of("TOKEN", "é"),
                    "listen",
                    url,
                    "--method",
                    "POST",
                    "--data",
                    "x",
                    "--header",
                    "Authorization: Bearer env:TOKEN");

            ClientRequest request = requests.poll(30, TimeUnit.SECONDS);
            assertThat(request).isNotNull();
            assertThat(request.method()).isEqualTo("POST");
            assertThat(new String(request.body(), StandardCharsets.UTF_8)).isEqualTo("x");
            assertThat(request.header("Authorization").getBytes(StandardCharsets.ISO_8859_1))
                    .isEqualTo("Bearer é".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void jsonPrintsTheLinesOfTheAdapterUntilTheStreamIsOver() throws IOException {
        try (ScriptPlayer server =
                once(Reply.stream("id: é\\ndata: a\u2028b\\n\\n").end())) {
            Call call = listen(server, "--json");

            assertThat(call.out())
                    .isEqualTo("""
                    {"kind":"open"}
                    {"kind":"event","type":"message","data":"a\\u2028b","lastEventId":"é","origin":"ORIGIN"}
                    {"kind":"error"}
                    {"kind":"closed"}
                    """.replace("ORIGIN", server.uri("").toString()));
            assertThat(call.exit()).isEqualTo(ExitStatus.OK);
        }
    }

    @Test
    void jsonObeysClose() throws Exception {
        try (ScriptPlayer server = always(Reply.stream("data: a\\n\\n"));
                Session session = new Session("listen", server.uri("/").toString(), "--json")) {
            assertThat(session.next()).isEqualTo("{\"kind\":\"open\"}");
            assertThat(session.next()).startsWith("{\"kind\":\"event\",\"type\":\"message\",\"data\":\"a\"");
            session.type("nonsense");
            session.type("close");
            assertThat(session.next()).isEqualTo("{\"kind\":\"closed\"}");
            assertThat(session.exit()).isEqualTo(ExitStatus.OK);
        }
    }

    @Test
    void jsonWithoutUrlStaysAndServesManyCases() throws Exception {
        try (ScriptPlayer server = ScriptPlayer.start(path -> request -> path.equals("/none")
                        ? OVER.steps()
                        : Reply.stream("data: " + path + "\\n\\n").steps());
                Session session = new Session("listen", "--json")) {
            assertThat(session.next()).isEqualTo("{\"kind\":\"ready\"}");
            session.type("open 1 " + server.uri("/a"));
            assertThat(session.next()).isEqualTo("{\"kind\":\"open\",\"case\":1}");
            assertThat(session.next())
                    .startsWith("{\"kind\":\"event\",\"case\":1,\"type\":\"message\",\"data\":\"/a\"");
            session.type("open 2 " + server.uri("/b"));
            assertThat(session.next()).isEqualTo("{\"kind\":\"open\",\"case\":2}");
            assertThat(session.next())
                    .startsWith("{\"kind\":\"event\",\"case\":2,\"type\":\"message\",\"data\":\"/b\"");
            session.type("close 1");
            assertThat(session.next()).isEqualTo("{\"kind\":\"closed\",\"case\":1}");
            session.type("close 1");
            session.type("open 3 nonsense");
            assertThat(session.next()).isEqualTo("{\"kind\":\"closed\",\"case\":3}");
            session.type("open 4 " + server.uri("/none"));
            assertThat(session.next()).isEqualTo("{\"kind\":\"closed\",\"case\":4}");
            session.close();
            assertThat(session.exit()).isEqualTo(ExitStatus.OK);
            assertThat(session.isSilent()).isTrue();
        }
    }
}
