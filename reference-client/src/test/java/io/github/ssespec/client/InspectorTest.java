package io.github.ssespec.client;

import static io.github.ssespec.client.RawServer.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What an inspector sees besides. */
class InspectorTest {

    private final Heard heard = new Heard();

    private final EventSourceInspector inspector = new EventSourceInspector() {
        @Override
        public void onBytes(ByteBuffer bytes) {
            heard.add("bytes " + StandardCharsets.UTF_8.decode(bytes));
        }

        @Override
        public void onComment(String text) {
            heard.add("comment" + text);
        }

        @Override
        public void onRetry(long milliseconds) {
            heard.add("retry " + milliseconds);
        }
    };

    @Test
    void bytesCommentsAndReconnectionTimesAreSeenInTheOrderOfTheStream() throws Exception {
        String body = ": hello\nretry: 5\ndata: a\n\nretry: x\n";
        try (RawServer server = new RawServer(visit -> {
                    visit.send(stream());
                    visit.send(body);
                    visit.hold();
                });
                EventSource source =
                        heard.to(server.uri("/")).inspector(inspector).open()) {
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next()).startsWith("bytes : h");
            assertThat(heard.next("comment")).isEqualTo("comment hello");
            assertThat(heard.next("retry")).isEqualTo("retry 5");
            assertThat(heard.next("message")).isEqualTo("message a");
            assertThat(source.readyState()).isEqualTo(ReadyState.OPEN);
        }
    }

    @Test
    void oneThatThrowsHarmsNobody() throws Exception {
        try (RawServer server = new RawServer(visit -> {
                    visit.send(stream() + "data: a\n\n");
                    visit.hold();
                });
                EventSource source = heard.to(server.uri("/"))
                        .onOpen(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {}))
                        .inspector(new EventSourceInspector() {
                            @Override
                            public void onBytes(ByteBuffer bytes) {
                                throw new IllegalStateException("of the inspector");
                            }
                        })
                        .open()) {
            heard.next("message a");
            assertThat(source.readyState()).isEqualTo(ReadyState.OPEN);
        }
    }
}
