package io.github.ssespec.reports.html;

import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays runs side by side: the rules in the order in which they are met, a column for each run. */
final class MatrixMaker {
    private static final int MOST_ROWS = 400;
    private static final int MOST_ENTRIES = 300;

    private final List<HtmlMatrix.Run> runs;
    private final List<Exhibits> exhibits = new ArrayList<>();
    private final List<Map<String, RuleResult>> results = new ArrayList<>();
    private final List<MatrixPage.Entry> entries = new ArrayList<>();
    private int entriesLeftOut;

    MatrixMaker(List<HtmlMatrix.Run> runs) {
        this.runs = runs;
        for (HtmlMatrix.Run run : runs) {
            exhibits.add(Exhibits.ofEvidence(run.results(), run.captures()));
            results.add(byRule(run.results()));
        }
    }

    private static Map<String, RuleResult> byRule(RunResults run) {
        Map<String, RuleResult> byRule = new LinkedHashMap<>();
        run.results().forEach(result -> byRule.put(result.rule(), result));
        return byRule;
    }

    MatrixPage make() {
        Map<String, RuleResult> rules = new LinkedHashMap<>();
        results.forEach(ofRun -> ofRun.forEach(rules::putIfAbsent));
        List<MatrixPage.Row> rows = new ArrayList<>();
        rules.values().stream().limit(MOST_ROWS).forEach(rule -> rows.add(row(rule)));
        return new MatrixPage(
                runs.stream()
                        .map(run -> new MatrixPage.Column(run.name(), run.results()))
                        .toList(),
                rows,
                entries,
                Math.max(0, rules.size() - MOST_ROWS),
                entriesLeftOut);
    }

    private MatrixPage.Row row(RuleResult rule) {
        List<Optional<MatrixPage.Cell>> cells = new ArrayList<>();
        for (int column = 0; column < runs.size(); column++) {
            int at = column;
            cells.add(Optional.ofNullable(results.get(column).get(rule.rule())).map(result -> cell(at, result)));
        }
        return new MatrixPage.Row(rule, cells);
    }

    private MatrixPage.Cell cell(int column, RuleResult result) {
        Finding finding = Finding.of(result, exhibits.get(column));
        if (!MatrixPage.Entry.isWorthwhile(finding)) {
            return new MatrixPage.Cell(finding, "");
        }
        if (entries.size() == MOST_ENTRIES) {
            entriesLeftOut++;
            return new MatrixPage.Cell(finding, "");
        }
        String id = column + 1 + "-" + result.rule();
        entries.add(new MatrixPage.Entry(id, runs.get(column).name() + " " + result.rule(), finding));
        return new MatrixPage.Cell(finding, id);
    }
}
