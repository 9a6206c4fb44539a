package io.github.ssespec.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureResultsTest {
    @TempDir
    Path directory;

    @Test
    void whatDoesNotFailTheRunIsNoFailure() throws IOException {
        Map<String, String> statuses = new TreeMap<>();
        results(Samples.mixed())
                .forEach((rule, result) ->
                        statuses.put(rule, result.get("status").asText()));

        assertThat(statuses)
                .containsEntry("ssespec.server.http.status", "passed")
                .containsEntry("ssespec.server.http.content-type", "failed")
                .containsEntry("ssespec.server.http.cache-control", "passed")
                .containsEntry("ssespec.server.wire.utf8", "skipped")
                .containsEntry("ssespec.server.wire.bom", "passed")
                .containsEntry("ssespec.server.wire.retry", "skipped")
                .containsEntry("ssespec.server.wire.null", "broken");
    }

    @Test
    void aStaleEntryOfABaselineFails() throws IOException {
        JsonNode stale =
                results(Samples.baselined()).getOrDefault("ssespec.server.wire.retry", MissingNode.getInstance());

        assertThat(stale.get("status").asText()).isEqualTo("failed");
        assertThat(stale.get("statusDetails").get("message").asText())
                .isEqualTo("passed: stale: it passed, but is in the baseline");
    }

    @Test
    void aResultTellsWhenWhereAndWhy() throws IOException {
        JsonNode result =
                results(Samples.broken()).getOrDefault("ssespec.server.http.content-type", MissingNode.getInstance());

        assertThat(result.get("stop").asLong() - result.get("start").asLong()).isEqualTo(1234);
        assertThat(result.get("statusDetails").get("message").asText())
                .isEqualTo("failed: Content-Type: text/plain; charset=utf-8");
        assertThat(result.get("statusDetails").get("trace").asText())
                .contains("Expected  Content-Type: text/event-stream");
        assertThat(result.get("links").get(0).get("url").asText()).startsWith("https://html.spec.whatwg.org/");
        assertThat(result.get("labels").findValuesAsText("value"))
                .contains("ssespec server", "http", "critical", "MUST");
    }

    @Test
    void anEarlierRunLeavesNothing() throws IOException {
        results(Samples.mixed());
        Path other = Files.writeString(directory.resolve("environment.properties"), "kept");

        assertThat(results(Samples.clean())).hasSize(4);
        assertThat(other).exists();
    }

    private Map<String, JsonNode> results(RunResults run) throws IOException {
        AllureResults.write(run, directory);
        Map<String, JsonNode> results = new TreeMap<>();
        try (var files = Files.newDirectoryStream(directory, "*-result.json")) {
            for (Path file : files) {
                JsonNode result = new ObjectMapper().readTree(file.toFile());
                results.put(result.get("fullName").asText(), result);
            }
        }
        return results;
    }
}
