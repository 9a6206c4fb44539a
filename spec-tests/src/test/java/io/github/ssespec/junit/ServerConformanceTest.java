package io.github.ssespec.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.script.Scripted;
import io.github.ssespec.server.ReferenceServer;
import io.github.ssespec.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.opentest4j.AssertionFailedError;

@Isolated("a thread that waits for the inner run would run other tests meanwhile")
class ServerConformanceTest {
    private static final Duration WINDOW = Duration.ofMillis(500);

    private static ScriptPlayer server;

    @BeforeAll
    static void start() throws IOException {
        server = ScriptPlayer.start(path -> Scripted.of(Reply.stream("data: caf\\xE9\\n\\n")));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    static ServerConformance faulty() {
        return ServerConformance.of(server.uri("/events")).window(WINDOW);
    }

    /** What a team writes, whose server forgets its encoding. */
    static class Faulty {
        @Conformance
        Stream<DynamicNode> rules() {
            return faulty().tests();
        }
    }

    @Test
    void eachRuleIsATestThatEndsAsTheRuleDoes() {
        Launched launched = Launched.all(Faulty.class);

        assertThat(launched.rules()).hasSizeGreaterThan(100).contains("wire.utf8", "encode.cr");
        assertThat(launched.statusOf("http.status")).isEqualTo("SUCCESSFUL");
        assertThat(launched.statusOf("wire.utf8")).isEqualTo("FAILED");
        assertThat(launched.statusOf("encode.cr")).isEqualTo("ABORTED");
        assertThat(launched.thrownBy("encode.cr")).hasMessageContaining("--publish decides it");
        assertThat(launched.entryOf("http.version")).startsWith("info: ");
        assertThat(launched.statusOf("the server was assessed")).isEqualTo("SUCCESSFUL");
    }

    @Test
    void aBrokenRuleTellsAllThatHelpsToMendIt() {
        Throwable thrown = Launched.all(Faulty.class).thrownBy("wire.utf8");

        assertThat(thrown)
                .isInstanceOfSatisfying(AssertionFailedError.class, failed -> {
                    assertThat(failed.isExpectedDefined()).isTrue();
                    assertThat(failed.isActualDefined()).isTrue();
                })
                .hasMessageStartingWith("wire.utf8: every byte decodes as UTF-8\n  Expected  ")
                .hasMessageContaining("\n  Actual    ")
                .hasMessageContaining("E9 is no UTF-8 in 'data: caf\\xE9'")
                .hasMessageContaining("\n  Hint      ")
                .hasMessageContaining("\n  Link      https://");
    }

    /** Whose server has not been started. */
    static class NotThere {
        @Conformance
        Stream<DynamicNode> rules() throws IOException {
            ScriptPlayer gone = ScriptPlayer.start(path -> Scripted.of(Reply.stream("")));
            gone.close();
            return ServerConformance.of(gone.uri("/events")).window(WINDOW).tests();
        }
    }

    @Test
    void whereNothingAnswersTheLastTestFails() {
        Launched launched = Launched.all(NotThere.class);

        assertThat(launched.statusOf("http.status")).isEqualTo("ABORTED");
        assertThat(launched.statusOf("the server was assessed")).isEqualTo("FAILED");
    }

    /** Who asks for some rules, and for reports. */
    static class Chosen {
        @TempDir
        static Path reports;

        @Conformance
        Stream<DynamicNode> rules() {
            return faulty().rules("wire.utf8", "http.*")
                    .skip("http.head-*")
                    .reports(reports)
                    .tests();
        }

        @AfterAll
        static void look() {
            assertThat(reports.resolve("report.html")).isNotEmptyFile();
            assertThat(reports.resolve("wire/01.bin")).isNotEmptyFile();
        }
    }

    @Test
    void onlyTheChosenRulesAreTestsAndReportsAreWritten() {
        Launched launched = Launched.all(Chosen.class);

        assertThat(launched.rules())
                .contains("wire.utf8", "http.status")
                .doesNotContain("http.head-prompt", "wire.bom");
        assertThat(launched.thrownBy("wire.utf8")).hasMessageContaining("Bytes     wire/");
        assertThat(launched.statusOf("ServerConformanceTest$Chosen")).isEqualTo("SUCCESSFUL");
    }

    /** Who knows of a breach, and of one that is gone. */
    static class Known {
        @TempDir
        static Path directory;

        @Conformance
        Stream<DynamicNode> rules() throws IOException {
            Path file =
                    Files.writeString(directory.resolve("known"), "wire.utf8 # an old library\nhttp.status # once\n");
            return faulty().rules("wire.utf8", "http.status").baseline(file).tests();
        }
    }

    @Test
    void aBaselineAbortsWhatIsKnownAndFailsWhatIsNoLongerSo() {
        Launched launched = Launched.all(Known.class);

        assertThat(launched.thrownBy("wire.utf8")).hasMessageStartingWith("expected: in the baseline");
        assertThat(launched.statusOf("wire.utf8")).isEqualTo("ABORTED");
        assertThat(launched.thrownBy("http.status")).hasMessageStartingWith("http.status: stale");
    }

    /** Whose server is made to send, too. */
    static class Driven {
        @Conformance
        Stream<DynamicNode> rules() throws IOException {
            ReferenceServer driven = ReferenceServer.start(ServerOptions.defaults());
            return ServerConformance.of(driven.eventsUri())
                    .publish(driven.publishUri())
                    .option("subscribers-url", driven.subscribersUri().toString())
                    .window(WINDOW)
                    .rules("encode.cr", "fan.released")
                    .tests()
                    .onClose(driven::close);
        }
    }

    @Test
    void aServerThatCanBeMadeToSendIsDriven() {
        Launched launched = Launched.all(Driven.class);

        assertThat(launched.rules()).containsExactly("encode.cr", "fan.released");
        assertThat(launched.statusOf("encode.cr")).isEqualTo("SUCCESSFUL");
        assertThat(launched.statusOf("fan.released")).isEqualTo("SUCCESSFUL");
    }

    @Test
    void aMistakeIsToldBeforeAnythingIsAsked() {
        ServerConformance server = ServerConformance.of("http://127.0.0.1:9/events");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.rules("wire.utf9").tests())
                .withMessageContaining("Did you mean wire.utf8?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.budget(Duration.ofSeconds(1)).tests())
                .withMessageContaining("--budget");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.option("orgin", "https://app.example").tests())
                .withMessageContaining("did you mean --origin?");
    }
}
