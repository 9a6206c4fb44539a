package io.github.ssespec.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserAdapterTest {
    private static final String REFERENCE = "'" + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp '" + System.getProperty("java.class.path")
            + "' io.github.ssespec.cli.Program parse";

    private final Heard heard = new Heard();

    @Test
    void theReferenceParserReportsEventsTimesAndTheStateAtItsEnd() throws Exception {
        try (ParserAdapter adapter = new ParserAdapter(REFERENCE)) {
            Session session = adapter.start(order("id: é\nretry: 1500\n", "data: a\n", "\n", "id: 2\n"), heard);

            assertThat(heard.next()).isEqualTo("retry 1500");
            assertThat(heard.next()).isEqualTo("event message [a] id é from null");
            assertThat(heard.next()).isEqualTo("end é 1500");
            session.end();
            assertThat(heard.nothingMore()).isTrue();
        }
    }

    @Test
    void aParserThatTellsNoStateHasComeToItsEndAllTheSame() throws Exception {
        assertThat(reports("sh -c 'cat >/dev/null; " + printed("a") + "'"))
                .containsExactly("event m [a] id null from null", "end null null");
    }

    @Test
    void aParserThatReadsNothingAndEndsHasComeToItsEnd() throws Exception {
        assertThat(reports("true")).containsExactly("end null null");
    }

    @Test
    void whatComesAfterTheStateAtTheEndIsNoTrouble() throws Exception {
        assertThat(reports("sh -c 'cat >/dev/null; echo \"{\\\"kind\\\":\\\"end\\\"}\"; exit 7'"))
                .containsExactly("end null null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sh -c 'echo oops'                    | broken expected one JSON object a line, .* it printed: oops
            sh -c 'cat >/dev/null; exit 3'       | broken the program ended with status 3
            sh -c 'echo no such thing >&2; exit 1' | broken the program ended with status 1; on its standard error: no such thing
            sh -c 'exec >&-; exec sleep 60'      | broken the program closed its standard output
            sh -c 'yes {}'                       | broken expected one JSON object a line, .* its "kind" is missing or no string.*
            sh -c 'cat /dev/zero'                | broken .* more than [0-9]+ bytes, which the case does not explain.*
            sh -c 'yes ""'                       | broken it printed more than [0-9]+ bytes, which the case does not explain.*
            """)
    void aProgramThatIsNoParserIsBroken(String command, String report) throws Exception {
        try (ParserAdapter adapter = new ParserAdapter(command)) {
            adapter.start(order("data: a\n\n"), heard);

            assertThat(heard.next()).matches("(?s)" + report);
        }
    }

    @Test
    void aProgramThatNeitherReadsNorEndsIsEndedWithWhatItHasStarted() throws Exception {
        try (ParserAdapter adapter = new ParserAdapter("sh -c '" + printed("$$") + "; sleep 600; :'")) {
            Session session = adapter.start(order("x".repeat(1_000_000)), heard);
            long process = Long.parseLong(heard.next().replaceAll(".*\\[(.*)].*", "$1"));
            List<ProcessHandle> family = Stream.concat(
                            ProcessHandle.of(process).stream(),
                            ProcessHandle.of(process).orElseThrow().descendants())
                    .toList();
            session.close();
            session.end();

            assertThat(family).isNotEmpty().noneMatch(Processes::runs);
            assertThat(heard.nothingMore()).isTrue();
        }
    }

    @Test
    void anEmptyStreamIsFedToo() throws Exception {
        assertThat(reports("sh -c 'cat; true'")).containsExactly("end null null");
    }

    @Test
    void aCommandThatIsNoneIsRefusedInWords() throws Exception {
        assertThatThrownBy(() -> new ParserAdapter(" "))
                .isInstanceOf(AdapterException.class)
                .hasMessageStartingWith("the command is empty");
        try (ParserAdapter adapter = new ParserAdapter("/none/such")) {
            assertThatThrownBy(() -> adapter.start(order(), heard))
                    .isInstanceOf(AdapterException.class)
                    .hasMessageStartingWith("the program '/none/such' cannot be started: ");
        }
    }

    /** All that is reported of an empty stream, to its end. */
    private static List<String> reports(String command) throws Exception {
        Heard heard = new Heard();
        try (ParserAdapter adapter = new ParserAdapter(command)) {
            adapter.start(order(), heard);
            Stream.Builder<String> all = Stream.builder();
            String report = heard.next();
            while (!report.startsWith("end ") && !report.startsWith("broken ") && !report.equals("nothing")) {
                all.add(report);
                report = heard.next();
            }
            return all.add(report).build().toList();
        }
    }

    private static String printed(String data) {
        return "echo \"{\\\"kind\\\":\\\"event\\\",\\\"type\\\":\\\"m\\\",\\\"data\\\":\\\"" + data + "\\\"}\"";
    }

    private static Order order(String... pieces) {
        List<byte[]> deliveries = Stream.of(pieces)
                .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
                .toList();
        return new Order("case", URI.create("http://127.0.0.1/"), "GET", Map.of(), null, Set.of(), deliveries);
    }
}
