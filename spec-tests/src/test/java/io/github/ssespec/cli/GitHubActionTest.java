package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.script.Scripted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of the action do what its inputs say, and do nothing else whatever these hold. */
class GitHubActionTest {
    /** Options that make no sense in a job, or that the action sets. */
    private static final Set<String> NOT_OFFERED =
            Set.of("format", "quiet", "verbose", "no-color", "adapter", "write-baseline");

    @TempDir
    Path work;

    private JsonNode action;
    private JsonNode step;

    @BeforeEach
    void read() throws IOException {
        action = new YAMLMapper()
                .readTree(Shell.ROOT.resolve(".github/actions/check/action.yml").toFile());
        step = action.at("/runs/steps/0");
    }

    @Test
    void everyOptionIsAnInputAndReachesTheShellAsAVariable() {
        Set<String> options = new TreeSet<>(Set.of("url"));
        Stream.concat(ServerUsage.options().getOptions().stream(), ClientUsage.options().getOptions().stream())
                .map(Option::getLongOpt)
                .filter(name -> !NOT_OFFERED.contains(name))
                .forEach(options::add);

        assertThat(action.get("inputs").fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(options);
        for (String option : options) {
            assertThat(step.get("env")
                            .get("INPUT_" + option.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .as(option)
                    .hasToString("\"${{ inputs." + option + " }}\"");
        }
        assertThat(step.get("run").asText()).doesNotContain("${{");
    }

    @Test
    void anInputIsOneArgumentWhateverItHolds() throws Exception {
        Path log = work.resolve("arguments");
        Map<String, String> inputs = Map.of(
                "SSESPEC", program("printf '%s\\n' \"$@\" >" + log),
                "INPUT_URL", "http://localhost/a?b='\"$(touch pwned)`touch pwned`",
                "INPUT_HEADER", "Authorization: Bearer env:TOKEN\nX-Other: $(touch pwned); a 'b",
                "INPUT_RULES", "wire.*; touch pwned",
                "INPUT_STRICT", "true",
                "INPUT_LOAD", "false");

        Shell ended = run(inputs);

        assertThat(ended.exit()).isZero();
        assertThat(Files.readAllLines(log))
                .containsExactly(
                        "server",
                        "http://localhost/a?b='\"$(touch pwned)`touch pwned`",
                        "--rules",
                        "wire.*; touch pwned",
                        "--report-dir",
                        work.resolve("report").toString(),
                        "--header",
                        "Authorization: Bearer env:TOKEN",
                        "--header",
                        "X-Other: $(touch pwned); a 'b",
                        "--strict",
                        "--format",
                        "console,json,junit,html,markdown,annotations");
        assertThat(work.resolve("pwned")).doesNotExist();
    }

    @Test
    void whatASubjectSaysIsNoCommandToTheRunner() throws Exception {
        Shell ended = run(Map.of("SSESPEC", program("echo '::set-env name=PATH::evil'; exit 1")));

        List<String> lines = ended.out().lines().toList();
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).matches("::stop-commands::[0-9a-f]{32}");
        assertThat(lines.get(2)).isEqualTo(lines.get(0).replace("stop-commands::", "") + "::");
        assertThat(work.resolve("output")).hasContent("exit-status=1");
    }

    @Test
    void anInputThatIsNeitherTrueNorFalseIsNamed() throws Exception {
        Shell ended = run(Map.of("SSESPEC", "true", "INPUT_STRICT", "yes"));

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).contains("The input strict is true or false.");
    }

    @Test
    void aRealRunLeavesSummaryAndAnnotations() throws Exception {
        try (ScriptPlayer server =
                ScriptPlayer.start(path -> Scripted.of(Reply.stream("data: %0A::error::caf\\xE9\\n\\n")))) {
            Shell ended = run(Map.of(
                    "SSESPEC",
                    program(Shell.java() + " \"$@\""),
                    "INPUT_URL",
                    server.uri("/events").toString(),
                    "INPUT_RULES",
                    "wire.utf8,http.cache-control",
                    "INPUT_WINDOW",
                    "500ms"));

            assertThat(ended.exit()).isEqualTo(1);
            assertThat(ended.out().lines().filter(line -> line.startsWith("::error ")))
                    .singleElement()
                    .asString()
                    .startsWith("::error title=wire.utf8 every byte decodes as UTF-8::Expected: ")
                    .contains("%250A::error::caf");
            assertThat(work.resolve("summary")).content().contains("wire.utf8");
            assertThat(work.resolve("report/report.html")).isNotEmptyFile();
        }
    }

    private Shell run(Map<String, String> inputs) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of(
                "GITHUB_OUTPUT", work.resolve("output").toString(),
                "GITHUB_STEP_SUMMARY", work.resolve("summary").toString(),
                "INPUT_REPORT_DIR", work.resolve("report").toString(),
                "INPUT_URL", ""));
        environment.putAll(inputs);
        return Shell.run("set -eo pipefail\n" + step.get("run").asText(), work, environment);
    }

    /** A program that stands for ssespec. */
    private String program(String script) throws IOException {
        Path program = Files.writeString(work.resolve("program"), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program.toString();
    }
}
