package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages show is true. Blocks of {@code sh} are run here; what needs the build, a network or an engine stands in
 * blocks of {@code bash}, and {@code .ci} runs what it can of them.
 */
class PagesTest {
    private static final Path PAGES = Path.of("pages");

    /** Waits no longer than it must: in so short a window there may be no event to resume from. */
    private static final String STUB = """
            #!/bin/sh
            case " $* " in
              " server "*) set -- "$@" --window 300ms
                case " $* " in *allow-inconclusive*) ;; *) set -- "$@" --allow-inconclusive ;; esac ;;
            esac
            exec %s "$@"
            """;

    @TempDir
    Path directory;

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    static Stream<String> commands() throws IOException {
        return pages().stream().flatMap(page -> blocks(page, "sh"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    @Timeout(180)
    void aBlockOfCommandsWorks(String block) throws Exception {
        Files.createSymbolicLink(directory.resolve("spec-tests"), Path.of("").toAbsolutePath());
        Path stub = Files.writeString(directory.resolve("ssespec"), STUB.formatted(Shell.java()));
        assertThat(stub.toFile().setExecutable(true)).isTrue();
        try (ReferenceServer server =
                ReferenceServer.start(ServerOptions.defaults().withDemoFeed(true))) {
            String events = server.eventsUri().toString();
            // What is rendered was written before.
            String before = block.contains("render ") ? "./ssespec server " + events + " --rules http.status\n" : "";

            Shell shell = Shell.run(
                    "set -e\n" + before + block.replace("http://localhost:8080/events", events),
                    directory,
                    Map.of("TOKEN", "secret"));

            assertThat(shell.exit()).as(shell.out()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aLinkLeadsSomewhere(Path page) throws IOException {
        String text = Files.readString(page);
        Path folder = page.toAbsolutePath().getParent();

        Pattern.compile("\\]\\(([^)#]*)(#[^)]*)?\\)")
                .matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.isEmpty() && !link.startsWith("https://"))
                .forEach(link -> assertThat(folder.resolve(link)).as(link).exists());
    }

    @Test
    void everyPageCanBeReachedFromTheReadme() throws IOException {
        String readme = Files.readString(Shell.ROOT.resolve("README.md"));
        String index = Files.readString(PAGES.resolve("rules/README.md"));

        for (Path page : pages()) {
            boolean aGroup = page.getParent().endsWith("rules") && !page.endsWith("README.md");
            assertThat(aGroup ? index : readme)
                    .contains(aGroup ? "(" + page.getFileName() + ")" : "(spec-tests/" + page + ")");
        }
    }

    @Test
    void theJavaOnThePagesIsThatOfTheSources() throws IOException {
        String sources;
        try (Stream<Path> files = Stream.of(Path.of("src", "main", "java"), Path.of("src", "consumer"))
                .flatMap(PagesTest::java)) {
            sources = files.map(PagesTest::read).collect(Collectors.joining("\n"));
        }

        assertThat(pages().stream().flatMap(page -> blocks(page, "java")))
                .hasSizeGreaterThan(4)
                .allSatisfy(block -> assertThat(sources).contains(block));
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

        assertThat(steps).hasSize(2).allSatisfy(step -> assertThat(step.get("with").fieldNames())
                .toIterable()
                .allMatch(inputs::has));
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

    private static Stream<Path> java(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new AssertionError(e);
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
