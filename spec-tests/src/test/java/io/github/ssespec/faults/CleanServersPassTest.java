package io.github.ssespec.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.checks.Judgement;
import io.github.ssespec.checks.Outcome;
import io.github.ssespec.run.FaultMatrix;
import io.github.ssespec.run.Trial;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("trials")
class CleanServersPassTest {
    /** What bytes without a single field are evidence for. */
    private static final Set<String> OF_BYTES = Set.of("wire.utf8", "wire.line-endings");

    static List<Named<CleanServer>> servers() {
        return CleanServers.all().stream()
                .map(server -> Named.of(server.name(), server))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void noRuleIsFoundBroken(CleanServer server) {
        Trial trial = Trial.of(server);

        assertThat(trial.hasKitFault()).isFalse();
        assertThat(texts(trial, Outcome.BROKEN, Outcome.CONCERN)).isEmpty();
        assertThat(MatrixPage.LINES).contains(FaultMatrix.row(server, trial).strip());
        if (server.silent()) {
            assertThat(texts(trial, Outcome.KEPT).keySet())
                    .as("kept without evidence")
                    .allMatch(rule -> !rule.startsWith("wire.") || OF_BYTES.contains(rule));
            assertThat(outcome(trial, "wire.field-name")).isEqualTo(Outcome.UNDECIDED);
        } else {
            assertThat(outcome(trial, "http.is-a-stream")).isEqualTo(Outcome.KEPT);
            assertThat(outcome(trial, "wire.utf8")).isEqualTo(Outcome.KEPT);
            assertThat(outcome(trial, "wire.unknown-field")).isEqualTo(Outcome.KEPT);
            assertThat(outcome(trial, "http.framing")).isEqualTo(Outcome.KEPT);
        }
    }

    private static Outcome outcome(Trial trial, String rule) {
        return trial.on(rule).outcome();
    }

    private static Map<String, String> texts(Trial trial, Outcome... outcomes) {
        return trial.judgements().entrySet().stream()
                .filter(entry ->
                        List.of(outcomes).contains(entry.getValue().verdict().outcome()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue())));
    }

    private static String text(Judgement judgement) {
        return judgement.verdict().actual();
    }
}
