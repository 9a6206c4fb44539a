package io.github.ssespec.reports.html;

import io.github.ssespec.reports.Amounts;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Status;
import io.github.ssespec.reports.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code matrix.jte} shows of several runs. */
record MatrixPage(List<Column> columns, List<Row> rows, List<Entry> entries, int rulesLeftOut, int findingsLeftOut) {

    /** One run. */
    record Column(String name, RunResults run) {
        Verdict verdict() {
            return Verdict.of(run);
        }

        String counts() {
            return Verdict.counts(run);
        }

        String took() {
            return Amounts.seconds(run.durationMs());
        }
    }

    /** One rule in all runs; a cell is empty where a run does not know the rule. */
    record Row(RuleResult rule, List<Optional<Cell>> cells) {
        /** Whether the runs tell different things of it. */
        boolean differs() {
            return cells.stream()
                            .map(cell -> cell.map(told -> told.finding().tone()))
                            .distinct()
                            .count()
                    > 1;
        }
    }

    /** What became of a rule in a run, and the entry that tells more; its identifier is empty where there is none. */
    record Cell(Finding finding, String entry) {}

    /** A finding told below the table. */
    record Entry(String id, String name, Finding finding) {
        static boolean isWorthwhile(Finding finding) {
            return finding.isLoud()
                    || finding.result().status() == Status.INFO
                    || finding.result().status() == Status.INCONCLUSIVE;
        }
    }

    /** The kind of subject, which is the same in all runs. */
    String kind() {
        return columns.get(0).run().subject().kind();
    }

    /** What is left out, in words; empty where all is told. */
    String leftOut() {
        List<String> parts = new ArrayList<>();
        if (rulesLeftOut > 0) {
            parts.add(Amounts.count(rulesLeftOut, "rule"));
        }
        if (findingsLeftOut > 0) {
            parts.add(Amounts.count(findingsLeftOut, "finding"));
        }
        return String.join(", ", parts);
    }
}
