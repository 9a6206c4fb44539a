package io.github.ssespec.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.script.Scripted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page in a real browser, where there is one. */
class ChromiumTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static Scripted answering(Reply reply) {
        return Scripted.of(reply.more("Access-Control-Allow-Origin", "*"));
    }

    /** Our own: others may be at work too. */
    private static List<ProcessHandle> running() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("chromium"))
                .toList();
    }

    private static List<Path> profile(ProcessHandle process) {
        return Stream.of(process.info().arguments().orElse(new String[0]))
                .filter(argument -> argument.startsWith("--user-data-dir="))
                .map(argument -> Path.of(argument.substring("--user-data-dir=".length())))
                .toList();
    }

    @Test
    @Timeout(120)
    void chromiumReportsWhatItsEventSourceDoes() throws Exception {
        assumeThat(CHROMIUM).isExecutable();
        Map<String, Scripted> scripts = Map.of(
                "/events",
                        answering(Reply.stream(
                                "event: greeting\\nid: 1\\ndata: hi\\n\\n", "event: error\\ndata: \\n\\n")),
                "/none", answering(Reply.answer("204 No Content")),
                "/cut", answering(Reply.stream("retry: 50\\ndata: a\\n\\n").end()));
        List<ProcessHandle> browser = new ArrayList<>();
        Set<Path> profile = new HashSet<>();
        try (ScriptPlayer player = ScriptPlayer.start(scripts::get);
                ClientAdapter adapter = BrowserAdapter.open(CHROMIUM.toString(), null, sentence -> {})) {
            Heard heard = new Heard();
            Heard none = new Heard();
            Heard cut = new Heard();
            Session session = adapter.start(
                    new Order(
                            "events",
                            player.uri("/events"),
                            "GET",
                            Map.of(),
                            null,
                            Set.of("greeting", "error"),
                            List.of()),
                    heard);
            adapter.start(Order.get("none", player.uri("/none")), none);
            adapter.start(Order.get("cut", player.uri("/cut")), cut);
            assertThat(heard.next()).isEqualTo("open");
            String origin = player.uri("").toString();
            assertThat(heard.next()).isEqualTo("event greeting [hi] id 1 from " + origin);
            assertThat(heard.next()).isEqualTo("event error [] id 1 from " + origin);
            browser.addAll(running());
            browser.forEach(process -> profile.addAll(profile(process)));
            session.close();
            assertThat(heard.next()).isEqualTo("closed");
            assertThat(none.next()).isEqualTo("closed");
            for (int times = 0; times < 3; times++) {
                assertThat(cut.next()).isEqualTo("open");
                assertThat(cut.next()).startsWith("event message [a]");
                assertThat(cut.next()).isEqualTo("error");
            }
        }
        assertThat(browser).isNotEmpty().noneMatch(Processes::runs);
        assertThat(profile).isNotEmpty().allSatisfy(path -> assertThat(path).doesNotExist());
    }
}
