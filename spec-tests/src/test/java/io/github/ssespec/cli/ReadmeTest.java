package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.server.ReferenceServer;
import io.github.ssespec.server.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README tells to type works. The build and what blocks (mvn, curl, serve) are run by {@code .ci/run}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    Path reports;

    private String readme = "";

    @BeforeAll
    void read() throws IOException {
        readme = Files.readString(ROOT.resolve("README.md"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandOfTheReadmeWorks(String command) throws IOException {
        try (ReferenceServer server =
                ReferenceServer.start(ServerOptions.defaults().withDemoFeed(true))) {
            List<String> words = new ArrayList<>();
            for (MatchResult word : WORD.matcher(command).results().toList()) {
                String text = word.group(1) != null ? word.group(1) : word.group(2);
                words.add(text.contains("//localhost") ? bundled(words, server).toString() : text);
            }
            words.remove(0);
            if (words.get(0).equals("server") && !words.contains("--help")) {
                for (String option : List.of("--window", "--report-dir")) {
                    int at = words.indexOf(option);
                    if (at > 0) {
                        words.subList(at, at + 2).clear();
                    }
                }
                // In so short a window there may be no event to resume from.
                words.addAll(List.of("--window", "300ms", "--allow-inconclusive"));
                Path directory = Files.createTempDirectory(reports, "run");
                words.addAll(List.of("--report-dir", directory.toString()));
                // Of a server that keeps every rule nothing is known.
                Path known = Files.createFile(directory.resolve("known.txt"));
                words.replaceAll(word -> word.equals("known.txt") ? known.toString() : word);
            }

            Call call = Call.with(new byte[0], Map.of("TOKEN", "secret"), words.toArray(String[]::new));

            assertThat(call.err().lines()).allMatch(line -> line.matches("(Waiting until|Watching) .*"));
            assertThat(call.out()).isNotEmpty();
            // That server takes no POST, and allows no origin unless told to.
            boolean refused = command.contains("--method") || command.contains("--origin");
            assertThat(call.exit()).isEqualTo(refused ? 1 : 0);
        }
    }

    /** What stands for the README's URL, after those words. */
    private static URI bundled(List<String> words, ReferenceServer server) {
        return switch (words.get(words.size() - 1)) {
            case "--publish" -> server.publishUri();
            case "--subscribers-url" -> server.subscribersUri();
            default -> server.eventsUri();
        };
    }

    Stream<String> commands() {
        return lines("sh").filter(line -> line.startsWith("./ssespec ") && !line.startsWith("./ssespec serve "));
    }

    @Test
    void theParseExampleDispatchesOneEvent() {
        assertThat(readme).contains("printf 'data: a\\ndata: b\\n\\n' | ./ssespec parse");

        Call call = Call.with("data: a\ndata: b\n\n".getBytes(StandardCharsets.UTF_8), Map.of(), "parse");

        assertThat(call.out()).startsWith("{\"kind\":\"event\",\"type\":\"message\",\"data\":\"a\\nb\"");
    }

    @Test
    void theScreenShowsRulesOfTheCatalogue() {
        Pattern rule = Pattern.compile(" {2}[✔✘!] (\\S+) +(.*)");
        List<MatchResult> shown = lines("")
                .flatMap(line -> rule.matcher(line).results())
                .filter(match -> Catalogue.find(match.group(1)).isPresent())
                .toList();

        assertThat(shown).hasSizeGreaterThan(10);
    }

    /** The lines of all fenced blocks of that language. */
    private Stream<String> lines(String language) {
        return Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$")
                .matcher(readme)
                .results()
                .filter(block -> block.group(1).equals(language))
                .flatMap(block -> block.group(2).lines());
    }
}
