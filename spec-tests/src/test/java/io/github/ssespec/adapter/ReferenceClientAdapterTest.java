package io.github.ssespec.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.ScriptPlayer;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferenceClientAdapterTest {

    /** Keeps what is reported as text. */
    private static final class Reported implements ClientReports {
        private final BlockingQueue<String> reports = new LinkedBlockingQueue<>();

        String next() throws InterruptedException {
            return String.valueOf(reports.poll(30, TimeUnit.SECONDS));
        }

        @Override
        public void opened() {
            reports.add("open");
        }

        @Override
        public void event(ClientEvent event) {
            reports.add(event.toString());
        }

        @Override
        public void error() {
            reports.add("error");
        }

        @Override
        public void closed() {
            reports.add("closed");
        }

        @Override
        public void retry(long milliseconds) {
            reports.add("retry " + milliseconds);
        }

        @Override
        public void ended(@Nullable String lastEventId, @Nullable Long reconnectionTime) {
            reports.add("ended");
        }

        @Override
        public void broken(String what) {
            reports.add("broken");
        }
    }

    private final Reported reported = new Reported();

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
            assertThat(reported.next())
                    .isEqualTo("ClientEvent[type=t, data=a, lastEventId=1, origin=" + server.uri("") + "]");
            assertThat(reported.next()).isEqualTo("error");
            assertThat(reported.next()).isEqualTo("open");
            assertThat(reported.next()).startsWith("ClientEvent[type=message, data=b, lastEventId=1");
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
