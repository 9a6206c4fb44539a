package io.github.ssespec.reports.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Samples;
import io.github.ssespec.reports.Status;
import io.github.ssespec.reports.Visible;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AnnotationsTest {
    static final List<RunResults> RUNS = List.of(Samples.clean(), Samples.broken(), Samples.hostile(), Samples.mixed());

    @ParameterizedTest(name = "{index}")
    @FieldSource("RUNS")
    void everyLineIsACommandOfOursWhateverTheSubjectSaid(RunResults run) {
        assertThat(Annotations.text(run).lines()).allSatisfy(line -> {
            assertThat(line).matches("::(error|warning) title=[^:,]+::.+");
            assertThat(line.replaceAll("%(25|0A|0D|3A|2C)", "")).doesNotContain("%");
            assertThat(Visible.text(line)).isEqualTo(line);
        });
    }

    @Test
    void aBreachIsAnErrorAndAdviceAWarning() {
        RunResults run = Samples.broken();
        long failures =
                run.results().stream().filter(result -> result.failsTheRun()).count();
        long warnings = run.results().stream()
                .filter(result -> result.status() == Status.WARNING)
                .count();

        List<String> lines = Annotations.text(run).lines().toList();

        assertThat(lines).filteredOn(line -> line.startsWith("::error ")).hasSizeGreaterThanOrEqualTo((int) failures);
        assertThat(lines).filteredOn(line -> line.startsWith("::warning ")).hasSize((int) warnings);
        assertThat(failures).isPositive();
    }

    @Test
    void aCleanRunHasNothingToTell() {
        assertThat(Annotations.text(Samples.clean())).isEmpty();
    }
}
