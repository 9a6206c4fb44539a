package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.Scripted;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The commands that a finding gives to see it again. */
class RerunCommandsTest extends ServerCalls {
    private static final String GOOD =
            "retry: 2000\\nid: 1\\nevent: tick\\ndata: one\\n\\n: quiet\\n\\ndata: two\\n\\n";

    @Test
    void aRerunDeclaresTheSameEndAndLoad() throws IOException {
        against(
                Scripted.of(Reply.stream(GOOD)),
                "--rules",
                "http.status",
                "--end-event",
                "-done",
                "--end-data",
                "\"it's done\"",
                "--load");

        assertThat(find("http.status").get("rerun").asText())
                .contains("--end-event=-done --end-data '\"it'\\''s done\"'", " --load ");
    }

    @Test
    void aRerunMakesTheSubjectSendInTheSameWay() throws IOException {
        against(
                Scripted.of(Reply.stream(GOOD)),
                "--rules",
                "http.status",
                "--publish",
                "http://127.0.0.1:1/publish",
                "--publish-method",
                "PUT",
                "--publish-type",
                "text/plain",
                "--publish-body",
                "- it's {data}",
                "--publish-header",
                "X-EventSource-Event: {event}",
                "--data-json",
                "--subscribers-url",
                "http://127.0.0.1:1/count",
                "--thorough");

        assertThat(find("http.status").get("rerun").asText())
                .contains(" --publish http://127.0.0.1:1/publish --publish-method PUT --publish-type text/plain"
                        + " --publish-body='- it'\\''s {data}' --publish-header 'X-EventSource-Event: {event}'"
                        + " --data-json --subscribers-url http://127.0.0.1:1/count ")
                .contains(" --thorough")
                .doesNotContain("--budget");
        assertThat(json().get("subject").get("adapter").asText()).isEqualTo("driven");
    }

    @Test
    void aRerunRepeatsNoMoreThanWasAsked() throws IOException {
        against(Scripted.of(Reply.stream(GOOD)), "--rules", "http.status");

        assertThat(find("http.status").get("rerun").asText())
                .matches("./ssespec server \\S+ --window 500ms --rules http.status");
        assertThat(json().get("subject").get("adapter").asText()).isEqualTo("observe");
    }

    @Test
    void aRerunOfTheBundledServerStartsItAgain() throws IOException {
        run("server", "--window", "500ms", "--rules", "http.status");

        assertThat(find("http.status").get("rerun").asText())
                .startsWith("./ssespec server --origin")
                .doesNotContain("http://127.0.0.1");
        assertThat(json().get("subject").get("adapter").asText()).isEqualTo("driven");
    }

    @Test
    void curlAsksWhatTheEvidenceAnswers() throws IOException {
        Script refusing = request -> request.is("OPTIONS")
                ? Reply.answer("405 Method Not Allowed").steps()
                : Scripted.of(Reply.stream(GOOD)).answer(request);

        against(refusing, "--insecure", "--strict");

        assertThat(find("http.allow").get("curl").asText()).startsWith("curl -isN -k -X OPTIONS ");
        assertThat(find("http.allow").get("rerun").asText()).contains("--insecure", "--window 500ms", "--strict");
    }
}
