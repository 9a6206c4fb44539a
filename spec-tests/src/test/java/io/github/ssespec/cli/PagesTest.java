package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.ssespec.run.Version;
import io.github.ssespec.server.ReferenceServer;
import io.github.ssespec.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages show is true. Blocks of {@code sh} are tried here; what needs the build, a network or an engine stands in
 * blocks of {@code bash}, and {@code .ci} runs what it can of them.
 */
class PagesTest {
    private static final Path PAGES = Path.of("pages");

    @TempDir
    Path directory;

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    static Stream<String> commands() throws IOException {
        return pages().stream().flatMap(page -> blocks(page, "sh")).flatMap(String::lines);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandWorks(String line) throws IOException {
        try (ReferenceServer server =
                ReferenceServer.start(ServerOptions.defaults().withDemoFeed(true))) {
            if (line.contains("render ")) {
                // What is rendered was written before.
                TypedLine.of("./ssespec server http://localhost:8080/events --rules http.status")
                        .call(server, directory);
            }

            Call call = TypedLine.of(line).call(server, directory);

            assertThat(call.err()).doesNotContain("ssespec:");
            assertThat(call.exit()).as(call.out()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aLinkLeadsSomewhere(Path page) throws IOException {
        String text = Files.readString(page);

        Pattern.compile("\\]\\(([^)#]*)(#[^)]*)?\\)")
                .matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.isEmpty() && !link.startsWith("https://"))
                .forEach(link -> assertThat(page.resolveSibling(link)).as(link).exists());
    }

    @Test
    void everyPageCanBeReachedFromTheReadme() throws IOException {
        String readme = Files.readString(Shell.ROOT.resolve("README.md"));
        String index = Files.readString(PAGES.resolve("rules/README.md"));

        for (Path page : pages()) {
            boolean aGroup = page.startsWith(PAGES.resolve("rules")) && !page.endsWith("README.md");
            assertThat(aGroup ? index : readme)
                    .contains(aGroup ? "(" + page.getFileName() + ")" : "(spec-tests/" + page + ")");
        }
    }

    @Test
    void theJavaOnThePagesIsThatOfTheSources() throws IOException {
        String sources = javaIn(Path.of("src", "main", "java")) + javaIn(Path.of("src", "consumer"));

        assertThat(pages().stream().flatMap(page -> blocks(page, "java")))
                .hasSizeGreaterThan(4)
                .allSatisfy(block -> assertThat(sources).contains(block));
    }

    @Test
    void thePageForJavaTeamsNamesThisVersion() {
        String page = read(PAGES.resolve("java.md"));

        assertThat(page)
                .contains("<version>" + Version.TEXT + "</version>", "ssespec-spec-tests:" + Version.TEXT + "'");
    }

    @Test
    void theWorkflowsUseInputsThatTheActionHas() throws IOException {
        JsonNode inputs = new YAMLMapper()
                .readTree(Shell.ROOT.resolve(".github/actions/check/action.yml").toFile())
                .get("inputs");

        List<JsonNode> steps = blocks(PAGES.resolve("ci.md"), "yaml")
                .map(PagesTest::yaml)
                .flatMap(yaml -> yaml.findParents("uses").stream())
                .filter(step -> step.get("uses").asText().startsWith("ssespec/ssespec/.github/actions/check@"))
                .toList();

        assertThat(steps)
                .hasSize(2)
                .allSatisfy(step ->
                        assertThat(step.get("with").fieldNames()).toIterable().allMatch(inputs::has));
    }

    @Test
    void theJobForGitLabRunsTheProgram() throws Exception {
        JsonNode job = blocks(PAGES.resolve("ci.md"), "yaml")
                .map(PagesTest::yaml)
                .filter(yaml -> yaml.has("events"))
                .findFirst()
                .orElseThrow()
                .get("events");
        String line = job.at("/script/1").asText();

        Shell shell = Shell.run(
                line.replace("/opt/ssespec/ssespec", "printf '%s\\n'"),
                directory,
                Map.of("EVENTS_URL", "http://app:8080/events"));

        assertThat(shell).isEqualTo(new Shell(0, "server\nhttp://app:8080/events\n--wait-for\n60s\n"));
        assertThat(job.at("/artifacts/reports/junit").asText()).isEqualTo("ssespec-report/junit.xml");
    }

    private static JsonNode yaml(String block) {
        try {
            return new YAMLMapper().readTree(block);
        } catch (IOException e) {
            throw new AssertionError(block, e);
        }
    }

    /** The fenced blocks of that language, without the indent of a list around them. */
    private static Stream<String> blocks(Path page, String language) {
        return Pattern.compile("(?ms)^( *)```" + language + "\\n(.*?)^\\1```$")
                .matcher(read(page))
                .results()
                .map(block -> block.group(2).replaceAll("(?m)^" + block.group(1), ""));
    }

    private static String javaIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(PagesTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
