package io.github.ssespec.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.ScriptPlayer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Runs of {@code server} against scripts, each test with a report directory of its own. */
abstract class ServerCalls {
    @TempDir
    Path reports;

    Call against(Script script, String... more) throws IOException {
        try (ScriptPlayer player = ScriptPlayer.start(path -> script)) {
            List<String> arguments =
                    new ArrayList<>(List.of("server", player.uri("/events").toString(), "--window", "500ms"));
            arguments.addAll(List.of(more));
            return run(arguments.toArray(String[]::new));
        }
    }

    Call run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--report-dir", reports.toString()));
        return Call.of(all.toArray(String[]::new));
    }

    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(reports.resolve("results.json").toFile());
    }

    JsonNode find(String rule) throws IOException {
        for (JsonNode result : json().get("results")) {
            if (result.get("rule").asText().equals(rule)) {
                return result;
            }
        }
        throw new AssertionError("no result for " + rule);
    }
}
