package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.reports.Connection;
import io.github.ssespec.reports.Evidence;
import io.github.ssespec.reports.Level;
import io.github.ssespec.reports.Read;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Status;
import io.github.ssespec.reports.Subject;
import io.github.ssespec.reports.Summary;
import io.github.ssespec.reports.Tool;
import io.github.ssespec.reports.json.ResultsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
    @TempDir
    Path directory;

    @Test
    void theReportsAreMadeBesideTheResults() throws IOException {
        Path results = saved("nchan", "server");

        Call call = Call.of("render", results.toString(), "--no-color");

        assertThat(call.exit()).isZero();
        assertThat(call.out()).contains("0 passed · 1 failed", "Reports: " + results.getParent());
        assertThat(results.resolveSibling("report.html")).content().contains("wire.utf8", ">\\xFF<");
        assertThat(results.resolveSibling("").toFile().list())
                .containsExactlyInAnyOrder("results.json", "junit.xml", "report.html", "summary.md", "wire");
    }

    @Test
    void onlyWhatIsAskedForIsMadeWhereItIsAskedFor() throws IOException {
        Path results = saved("nchan", "server");
        Path other = directory.resolve("other");

        Call call = Call.of("render", results.toString(), "--format", "badge,html", "--report-dir", other.toString());

        assertThat(call).isEqualTo(new Call(0, "", ""));
        assertThat(other.toFile().list()).containsExactlyInAnyOrder("badge.svg", "report.html");
        assertThat(other.resolve("report.html")).content().contains(">\\xFF<");
    }

    @Test
    void aMatrixLaysRunsSideBySide() throws IOException {
        String one = saved("nchan", "server").toString();
        String two = Files.move(saved("b", "server"), directory.resolve("spring.json"))
                .toString();

        Call call = Call.of("render", "--matrix", one, two, "--report-dir", directory.toString());

        assertThat(call).isEqualTo(new Call(0, "Matrix: " + directory.resolve("matrix.html") + "\n", ""));
        assertThat(directory.resolve("matrix.html")).content().contains(">nchan<", ">spring<", "#2-wire.utf8");
    }

    @Test
    void whatCannotBeRenderedIsSaidInASentence() throws IOException {
        Path server = saved("nchan", "server");
        Path client = saved("okhttp", "client");
        Path other = Files.writeString(directory.resolve("other.json"), "{\"schema\": 5}");
        Path deep = Files.writeString(directory.resolve("deep.json"), "[".repeat(100_000));

        refuses("there is no ", "render", directory.resolve("none.json").toString());
        refuses("is no results file of ssespec: its schema is", "render", other.toString());
        refuses("is no results file of ssespec: it is no JSON", "render", deep.toString());
        refuses("expected one results file, or --matrix", "render", server.toString(), client.toString());
        refuses("of servers or of clients, not of both", "render", "--matrix", server.toString(), client.toString());
        refuses("--format does not go with it", "render", "--matrix", server.toString(), "--format", "html");
        refuses(
                "--format: there is no format 'htm'; did you mean html?",
                "render",
                server.toString(),
                "--format",
                "htm");
    }

    private static void refuses(String sentence, String... arguments) {
        Call call = Call.of(arguments);

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).startsWith("ssespec: ").contains(sentence).hasLineCount(1);
    }

    private Path saved(String name, String kind) throws IOException {
        Path run = directory.resolve(name);
        Files.createDirectories(run.resolve("wire"));
        Files.write(
                run.resolve("wire/01.bin"),
                "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: \u00FF\n\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        List<RuleResult> results = List.of(RuleResult.of("wire.utf8", "wire", Level.MUST, "HTML 9.2.5")
                .evidence(List.of(new Evidence("wire/01.bin", 58, 1, "a byte")))
                .decided(Status.FAILED));
        Path file = run.resolve("results.json");
        ResultsJson.write(
                new RunResults(
                        new Tool("ssespec", "1"),
                        "2026-11",
                        new Subject(kind, "http://127.0.0.1/", "observe"),
                        Instant.parse("2026-11-22T19:04:00Z"),
                        10,
                        Summary.of(results),
                        1,
                        List.of(),
                        Map.of("wire", "the bytes of the stream"),
                        List.of(new Connection(
                                1,
                                "wire/01.bin",
                                "GET / HTTP/1.1",
                                200,
                                "clean",
                                5,
                                List.of(new Read(1, 0, 61)),
                                null,
                                false)),
                        results),
                file);
        return file;
    }
}
