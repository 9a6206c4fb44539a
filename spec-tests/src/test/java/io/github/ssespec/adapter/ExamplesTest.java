package io.github.ssespec.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.script.Scripted;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapters that people are to copy work, each with its small client. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("src", "examples");
    private static final Map<String, Scripted> SCRIPTS = Map.of(
            "/events",
                    Scripted.of(request -> request.header("last-event-id").isEmpty()
                            ? Reply.stream("retry: 10\\nevent: greeting\\nid: 7\\ndata: hi\\ndata\\n\\n")
                                    .end()
                            : Reply.stream("data: after " + request.header("last-event-id") + "\\n\\n")),
            "/none", Scripted.of(Reply.answer("204 No Content")));

    @ParameterizedTest
    @CsvSource({"node, node/adapter.mjs", "python3, python/adapter.py"})
    void aProgramThatServesAllCasesWorks(String language, String program) throws Exception {
        assumeThat(isThere(language)).as(language).isTrue();
        String command = language + " '" + EXAMPLES.resolve(program).toAbsolutePath() + "'";
        try (ClientAdapter adapter = CommandAdapter.open(command, Duration.ofSeconds(30))) {
            assertThat(adapter).isInstanceOf(StayingProgram.class);
            works(adapter);
        }
    }

    @Test
    void aClassWorks(@TempDir Path classes) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assumeThat(compiler).as("a compiler").isNotNull();
        String source = EXAMPLES.resolve("java/ExampleAdapter.java").toString();
        String path = System.getProperty("java.class.path");
        assertThat(compiler.run(null, null, null, "-cp", path, "-d", classes.toString(), source))
                .isZero();
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {classes.toUri().toURL()});
                ClientAdapter adapter = (ClientAdapter) loader.loadClass("ExampleAdapter")
                        .getDeclaredConstructor()
                        .newInstance()) {
            works(adapter);
        }
    }

    private static void works(ClientAdapter adapter) throws IOException, AdapterException, InterruptedException {
        try (ScriptPlayer player = ScriptPlayer.start(SCRIPTS::get)) {
            Heard events = new Heard();
            Heard none = new Heard();
            String origin = player.uri("").toString();
            Session session = adapter.start(Order.get("events", player.uri("/events")), events);
            adapter.start(Order.get("none", player.uri("/none")), none);
            assertThat(events.next()).isEqualTo("open");
            assertThat(events.next()).isEqualTo("event greeting [hi\n] id 7 from " + origin);
            assertThat(events.next()).isEqualTo("error");
            assertThat(events.next("event"))
                    .startsWith("event message [after 7] ")
                    .endsWith(" from " + origin);
            session.close();
            assertThat(events.next()).isEqualTo("closed");
            assertThat(none.next()).isEqualTo("closed");
            session.end();
        }
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
