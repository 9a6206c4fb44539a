package io.github.ssespec.reports.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Samples;
import io.github.ssespec.reports.Visible;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds of every report, whatever the subject sent. */
class ConsoleSafetyTest {
    static final List<RunResults> RUNS =
            List.of(Samples.clean(), Samples.broken(), Samples.hostile(), Samples.mixed(), Samples.baselined());

    private static final ConsoleOptions PLAIN = new ConsoleOptions(false, false, false);
    private static final ConsoleOptions QUIET = new ConsoleOptions(false, true, false);
    private static final ConsoleOptions VERBOSE = new ConsoleOptions(false, false, true);
    private static final ConsoleOptions COLORED = new ConsoleOptions(true, false, false);

    @ParameterizedTest(name = "{index}")
    @FieldSource("RUNS")
    void colourAddsNothingButColour(RunResults run) {
        String colored = Printed.report(run, COLORED);

        assertThat(colored).contains("\u001B[");
        assertThat(colored.replaceAll("\u001B\\[[0-9;]+m", "")).isEqualTo(Printed.report(run, PLAIN));
    }

    @ParameterizedTest(name = "{index}")
    @FieldSource("RUNS")
    void noLineIsMoreThanTextAndNoneIsACommand(RunResults run) {
        Stream.of(PLAIN, QUIET, VERBOSE)
                .flatMap(options -> Printed.report(run, options).lines())
                .forEach(line -> {
                    assertThat(Visible.text(line)).isEqualTo(line);
                    assertThat(line.replaceFirst("^[\\s\\p{Z}]+", "")).doesNotStartWith("::");
                });
    }

    @ParameterizedTest(name = "{index}")
    @FieldSource("RUNS")
    void onlyWhatIsThereToBeCopiedIsWiderThanThePage(RunResults run) {
        for (int width : new int[] {60, 72, 100, 160}) {
            String report = Printed.report(run, new ConsoleOptions(false, false, true, width));

            assertThat(report.lines().filter(line -> !line.matches(" {6}(Link|Rerun|curl) .*")))
                    .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
        }
    }
}
