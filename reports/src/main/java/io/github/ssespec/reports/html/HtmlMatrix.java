package io.github.ssespec.reports.html;

import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Visible;
import io.github.ssespec.reports.wire.Captures;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code matrix.html}: rules down, runs across, and below the findings that the cells lead to. */
public final class HtmlMatrix {
    private static final int MOST_RUNS = 40;

    private HtmlMatrix() {}

    /**
     * One of the runs that are laid side by side.
     *
     * @param name what heads its column
     * @param captures the raw responses of the run
     */
    public record Run(String name, RunResults results, Captures captures) {
        /** Makes the name visible and short. */
        public Run {
            name = Visible.shortened(name, 100);
        }
    }

    /**
     * Writes the page in one step, as UTF-8.
     *
     * @param runs from 1 to {@value #MOST_RUNS}, of subjects of one kind
     * @throws IllegalArgumentException when there are none, too many, or servers beside clients
     * @throws io.github.ssespec.reports.ReportException when the file cannot be written
     */
    public static void write(List<Run> runs, Path file) {
        if (runs.isEmpty() || runs.size() > MOST_RUNS) {
            throw new IllegalArgumentException(
                    "A matrix has from 1 to " + MOST_RUNS + " runs side by side, not " + runs.size());
        }
        if (runs.stream().map(run -> run.results().subject().kind()).distinct().count() > 1) {
            throw new IllegalArgumentException("A matrix has runs of servers or of clients, not of both");
        }
        Pages.write("matrix.jte", new MatrixMaker(runs).make(), "matrix.js", file);
    }
}
