package io.github.ssespec.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.ScriptPlayer;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ReferenceClientAdapterTest {

    private final Heard reported = new Heard();

    @Test
    void aSessionReportsWhatTheClientDoes() throws Exception {
        try (ScriptPlayer server = ScriptPlayer.start(path -> request -> (request.connection() == 1
                                ? Reply.stream("retry: 5\\nid: 1\\nevent: t\\ndata: a\\n\\n")
                                        .end()
                                : Reply.stream("data: b\\n\\n"))
                        .steps());
                ReferenceClientAdapter adapter = new ReferenceClientAdapter()) {
            Session session = adapter.start(Order.get("a case", server.uri("/")), reported);
            assertThat(reported.next()).isEqualTo("open");
            assertThat(reported.next()).isEqualTo("retry 5");
            assertThat(reported.next()).isEqualTo("event t [a] id 1 from " + server.uri(""));
            assertThat(reported.next()).isEqualTo("error");
            assertThat(reported.next()).isEqualTo("open");
            assertThat(reported.next()).startsWith("event message [b] id 1 ");
            session.close();
            assertThat(reported.next()).isEqualTo("closed");
            session.end();
        }
    }

    @Test
    void aClientThatGivesUpIsReported() throws Exception {
        try (ScriptPlayer server = ScriptPlayer.start(path -> null);
                ReferenceClientAdapter adapter = new ReferenceClientAdapter()) {
            adapter.start(Order.get("a case", server.uri("/")), reported);
            assertThat(reported.next()).isEqualTo("closed");
        }
    }

    @Test
    void whatCannotBeAskedForIsSaidWithTheCase() {
        try (ReferenceClientAdapter adapter = new ReferenceClientAdapter()) {
            assertThatExceptionOfType(AdapterException.class)
                    .isThrownBy(() -> adapter.start(Order.get("a case", URI.create("ftp://h/")), reported))
                    .withMessage("a case: expected an http or https URL with a host, not 'ftp://h/'");
        }
    }
}
