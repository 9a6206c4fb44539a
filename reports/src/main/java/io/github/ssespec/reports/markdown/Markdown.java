package io.github.ssespec.reports.markdown;

import io.github.ssespec.reports.Amounts;
import io.github.ssespec.reports.ReportFile;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Status;
import io.github.ssespec.reports.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes {@code summary.md}: the verdict, the counts, then what failed and what is to be warned of, folded. */
public final class Markdown {
    private static final int MOST_FINDINGS = 40;
    private static final int MOST_NOTES = 10;

    private final StringBuilder out = new StringBuilder();

    private Markdown() {}

    /**
     * Writes the summary of a run in one step, as UTF-8.
     *
     * @throws io.github.ssespec.reports.ReportException when the file cannot be written
     */
    public static void write(RunResults run, Path file) {
        Markdown summary = new Markdown();
        summary.head(run);
        summary.section(run, "Failed", Markdown::isFailure);
        summary.section(run, "Stale in the baseline, since they passed", RuleResult::stale);
        summary.section(run, "Expected to fail, or not counted", Markdown::isForgiven);
        summary.section(run, "Warnings", result -> result.kitFault() == null && result.status() == Status.WARNING);
        if (Verdict.of(run) == Verdict.NOT_ASSESSED) {
            summary.section(run, "Inconclusive", result -> result.status() == Status.INCONCLUSIVE);
        }
        ReportFile.write(file, summary.out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void head(RunResults run) {
        Verdict verdict = Verdict.of(run);
        line("## " + (verdict == Verdict.PASSED ? "✔" : "✘") + " SSE "
                + run.subject().kind() + ": " + verdict.label() + ", " + Verdict.counts(run));
        line(Inline.code(run.subject().url()));
        List<Status> statuses = Arrays.asList(Status.values());
        line(row(statuses.stream().map(Status::label).toList()) + "\n" + "|--:".repeat(statuses.size()) + "|\n"
                + row(statuses.stream().map(status -> count(run, status)).toList()));
        run.notes().stream().limit(MOST_NOTES).forEach(note -> line("> " + Inline.prose(note)));
        line("Took " + Amounts.seconds(run.durationMs()) + ", exit status " + run.exitStatus() + ", "
                + Inline.code(run.tool().name() + " " + run.tool().version()));
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String count(RunResults run, Status status) {
        return Long.toString(run.results().stream()
                .filter(result -> result.status() == status)
                .count());
    }

    private static boolean isFailure(RuleResult result) {
        return result.kitFault() != null || result.failsTheRun() && !result.stale();
    }

    private static boolean isForgiven(RuleResult result) {
        return result.kitFault() == null && result.status() == Status.FAILED && !result.failsTheRun();
    }

    private void section(RunResults run, String heading, Predicate<RuleResult> belongs) {
        List<RuleResult> findings = run.results().stream().filter(belongs).toList();
        if (findings.isEmpty()) {
            return;
        }
        line("### " + heading);
        findings.stream().limit(MOST_FINDINGS).forEach(this::finding);
        if (findings.size() > MOST_FINDINGS) {
            line("and " + (findings.size() - MOST_FINDINGS) + " more in `results.json`");
        }
    }

    private void finding(RuleResult result) {
        // Markdown is not read between the tags, so the title is escaped as HTML, which character references do too.
        line("<details><summary><code>" + Inline.reference(result.rule()) + "</code> "
                + Inline.reference(result.title()) + "</summary>");
        item("Fault", result.kitFault() == null ? "" : Inline.code(result.kitFault()));
        item("Expected", Inline.prose(result.expected()));
        item("Actual", result.actual().isEmpty() ? "" : Inline.code(result.actual()));
        item("Hint", Inline.prose(result.hint()));
        item("Source", result.level() + ", " + Inline.prose(result.source()));
        item("Rerun", result.rerun().isEmpty() ? "" : Inline.code(result.rerun()));
        line("\n</details>");
    }

    private void item(String label, String text) {
        if (!text.isEmpty()) {
            out.append("- **").append(label).append(":** ").append(text).append('\n');
        }
    }

    private void line(String text) {
        out.append(text).append("\n\n");
    }
}
