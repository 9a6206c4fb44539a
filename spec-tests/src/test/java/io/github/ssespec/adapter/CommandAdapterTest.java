package io.github.ssespec.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandAdapterTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Heard heard = new Heard();

    private static ClientAdapter adapter(String script, String... arguments) throws AdapterException {
        return CommandAdapter.open(Programs.command(script, arguments), LONG);
    }

    private static Order order(int number) {
        return Order.get("case " + number, URI.create("http://127.0.0.1:1/" + number));
    }

    @Test
    void aProgramIsStartedForEachCaseWithItsUrl() throws Exception {
        try (ClientAdapter adapter = adapter("a-case")) {
            Heard other = new Heard();
            adapter.start(order(1), heard);
            adapter.start(order(2), other);
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next()).isEqualTo("event message [http://127.0.0.1:1/1] id null from null");
            assertThat(other.next("event")).isEqualTo("event message [http://127.0.0.1:1/2] id null from null");
        }
    }

    @Test
    void aProgramThatIsAskedToCloseMayEnd() throws Exception {
        try (ClientAdapter adapter = adapter("a-case")) {
            adapter.start(order(1), heard).close();
            assertThat(heard.next("event told")).contains("[close]");
            assertThat(heard.next()).isEqualTo("closed");
        }
    }

    @Test
    void aProgramThatIsReadyServesAllCases() throws Exception {
        try (ClientAdapter adapter = adapter("stays")) {
            Heard other = new Heard();
            Session first = adapter.start(order(1), heard);
            Session second = adapter.start(order(2), other);
            assertThat(heard.next()).contains("[http://127.0.0.1:1/1]");
            assertThat(other.next()).contains("[http://127.0.0.1:1/2]");
            second.close();
            assertThat(other.next()).isEqualTo("closed");
            first.end();
            second.end();
            assertThat(heard.nothingMore()).isTrue();
        }
    }

    @Test
    void aProgramThatSaysSomethingElseFirstDoesNotStay() throws Exception {
        try (ClientAdapter adapter = adapter("ready-late")) {
            adapter.start(order(1), heard);
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next()).isEqualTo("closed");
        }
    }

    @Test
    void aProgramThatSaysNothingIsWaitedForOnceAndNotHeard() throws Exception {
        try (ClientAdapter adapter = CommandAdapter.open(Programs.command("silent"), SHORT)) {
            Session session = adapter.start(order(1), heard);
            session.close();
            session.end();
        }
        assertThat(heard.nothingMore()).isTrue();
    }

    @Test
    void aProgramThatStaysAndEndsIsStartedAnewAndThenGivenUp() throws Exception {
        try (ClientAdapter adapter = adapter("stays-until", "ends")) {
            for (int start = 0; start < 8; start++) {
                Heard other = new Heard();
                adapter.start(order(1), heard);
                assertThat(heard.next()).isEqualTo("open");
                adapter.start(order(2), other);
                String trouble = "broken the program ended with status 7; on its standard error: out of luck";
                assertThat(heard.next()).isEqualTo(trouble);
                assertThat(other.next()).isEqualTo(trouble);
            }
            assertThatThrownBy(() -> adapter.start(order(3), heard))
                    .isInstanceOf(AdapterException.class)
                    .hasMessage("the program that serves all cases does not stay:"
                            + " the program ended with status 7; on its standard error: out of luck");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "{\"kind\":\"open\"}", "{\"kind\":\"event\",\"case\":2}"})
    void aProgramThatStaysAndPrintsNoReportOfACaseIsBroken(String line) throws Exception {
        try (ClientAdapter adapter = adapter("stays-until", line)) {
            adapter.start(order(1), heard);
            adapter.start(order(2), new Heard());
            assertThat(heard.next("broken")).contains(line.contains("open") ? "\"case\":N" : line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello\\n", "{\"kind\":\"event\"}\\n", "{\"kind\":\"eve", "[]\\n", "\\377\\376\\n"})
    void whatIsNoReportIsBroken(String text) throws Exception {
        try (ClientAdapter adapter = adapter("prints", text, "0")) {
            adapter.start(order(1), heard);
            assertThat(heard.next()).startsWith("broken expected one JSON object a line");
        }
        assertThat(heard.nothingMore()).isTrue();
    }

    @Test
    void aProgramThatFailsIsBrokenAndItsComplaintShown() throws Exception {
        try (ClientAdapter adapter = adapter("prints", "{\"kind\":\"open\"}\\n", "4")) {
            adapter.start(order(1), heard);
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next())
                    .isEqualTo("broken the program ended with status 4; on its standard error: no more to say");
        }
    }

    @Test
    void aProgramThatEndsWellHasClosed() throws Exception {
        try (ClientAdapter adapter = adapter("prints", "", "0")) {
            adapter.start(order(1), heard);
            assertThat(heard.next()).isEqualTo("closed");
        }
    }

    @Test
    void halfALineIsNoReportYet() throws Exception {
        try (ClientAdapter adapter = adapter("prints", "{\"kind\":\"open\"}\\n{\"kind\":\"open\"", "stays")) {
            Session session = adapter.start(order(1), heard);
            assertThat(heard.next()).isEqualTo("open");
            session.end();
        }
        assertThat(heard.nothingMore()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports", "a line", "stays"})
    void aFloodIsCutOff(String what) throws Exception {
        try (ClientAdapter adapter = adapter("floods", what)) {
            adapter.start(order(1), heard);
            assertThat(heard.next("broken")).matches("(?s).*(without end|more than \\d+ bytes).*");
        }
        assertThat(heard.nothingMore()).isTrue();
    }

    @Test
    void nothingOfAProgramIsLeft() throws Exception {
        List<Long> pids;
        try (ClientAdapter adapter = adapter("forks")) {
            Session session = adapter.start(order(1), heard);
            pids = Arrays.stream(heard.next().replaceAll("[^0-9 ]", "").strip().split(" +"))
                    .map(Long::valueOf)
                    .toList();
            assertThat(pids).hasSize(3).allMatch(CommandAdapterTest::runs);
            session.end();
            assertThat(pids.subList(0, 2)).noneMatch(CommandAdapterTest::runs);
        }
        assertThat(pids).noneMatch(CommandAdapterTest::runs);
    }

    private static boolean runs(long pid) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.isPresent() && Processes.runs(process.get());
    }

    @Test
    void whatIsNoProgramIsNamed() {
        assertThatThrownBy(() -> CommandAdapter.open("no-such-program --json"))
                .isInstanceOf(AdapterException.class)
                .hasMessageStartingWith("the program 'no-such-program' cannot be started: ");
        assertThatThrownBy(() -> CommandAdapter.open("node 'client.js"))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining("has no second '");
    }
}
