package io.github.ssespec.reports.console;

import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Visible;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints results as a table of contents of the catalogue: a heading for each group, a line for each rule, with all facts
 * where a rule is broken. What failed is told again in short before the one-line sum. Lines end in LF; nothing is kept
 * between two reports.
 */
public final class ConsoleReport {
    private final PrintStream out;
    private final ConsoleOptions options;

    /**
     * Makes a report.
     *
     * @param out where it goes, encoding as UTF-8
     * @param options how it looks
     */
    public ConsoleReport(PrintStream out, ConsoleOptions options) {
        this.out = out;
        this.options = options;
    }

    /**
     * Prints the report of a run.
     *
     * @param run the results
     * @param reports where the report files are, as the user wrote it, or null when there are none
     */
    public void print(RunResults run, @Nullable String reports) {
        Page page = new Page(options);
        List<RuleResult> shown = shown(run.results());
        RuleLines lines = new RuleLines(page, options, shown);
        if (options.quiet()) {
            shown.stream().filter(lines::isLoud).forEach(lines::print);
        } else {
            printHeader(page, run);
            printGroups(page, lines, run);
            printFailedAgain(page, lines, run);
        }
        if (!options.quiet() || run.exitStatus() != 0) {
            printNotes(page, run.notes());
        }
        page.gap();
        page.items(SumLine.of(run));
        if (reports != null) {
            page.whole("Reports: " + Visible.text(reports));
        }
        out.print(page);
        out.flush();
    }

    private static void printHeader(Page page, RunResults run) {
        String name = run.tool().name() + " " + run.tool().version();
        String kind = " · " + run.subject().kind() + " ";
        page.hanging(
                page.paint(Style.HEADING, name) + kind,
                Columns.of(name + kind),
                run.subject().url());
    }

    private void printGroups(Page page, RuleLines lines, RunResults run) {
        run.byGroup().forEach((group, results) -> {
            List<RuleResult> shown = shown(results);
            if (!shown.isEmpty()) {
                page.gap();
                String heading = run.groups().getOrDefault(group, "");
                page.hanging(page.paint(Style.HEADING, group) + "  ", group.length() + 2, heading);
                lines.print(shown);
            }
        });
        if (options.verbose() && !run.connections().isEmpty()) {
            page.gap();
            page.whole(page.paint(Style.HEADING, "Connections"));
            new ConnectionLines(page).print(run.connections());
        }
    }

    private static void printFailedAgain(Page page, RuleLines lines, RunResults run) {
        List<RuleResult> failed = run.results().stream()
                .filter(result -> result.failsTheRun() || result.kitFault() != null)
                .toList();
        if (!failed.isEmpty()) {
            page.gap();
            page.whole(page.paint(Style.BAD, "Failed"));
            failed.forEach(lines::printShort);
        }
    }

    private static void printNotes(Page page, List<String> notes) {
        if (!notes.isEmpty()) {
            page.gap();
            notes.forEach(note -> page.hanging(page.paint(Style.CAUTION, "Note: "), 6, note));
        }
    }

    // What the user did not select is only counted: a rerun of one rule is about that rule.
    private List<RuleResult> shown(List<RuleResult> results) {
        return results.stream()
                .filter(result -> options.verbose() || !SumLine.isDeselected(result))
                .toList();
    }
}
