package io.github.ssespec.reports.annotations;

import io.github.ssespec.reports.Fact;
import io.github.ssespec.reports.ReportFile;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The findings of a run as workflow commands of GitHub Actions, a line each: printed by a step they stand beside the job. A
 * subject's words stand in them as data alone and begin no command of their own.
 */
public final class Annotations {
    private static final int MOST_EVIDENCE = 1;
    private static final Set<String> SHOWN =
            Set.of("Fault", "Expected", "Actual", "Bytes", "Evidence", "Hint", "Rerun");
    private static final int NOT_ASSESSED = 3;

    private Annotations() {}

    /**
     * Writes the commands to a file, in one step.
     *
     * @throws io.github.ssespec.reports.ReportException when it cannot be written
     */
    public static void write(RunResults results, Path file) {
        ReportFile.write(file, text(results).getBytes(StandardCharsets.UTF_8));
    }

    /** The commands, each in a line that ends with LF; empty where there is nothing to tell. */
    public static String text(RunResults results) {
        Stream<String> findings = results.results().stream().flatMap(Annotations::finding);
        Stream<String> notes = results.exitStatus() == NOT_ASSESSED
                ? results.notes().stream().map(note -> command("error", "not assessed", note))
                : Stream.empty();
        return Stream.concat(findings, notes).map(line -> line + "\n").collect(Collectors.joining());
    }

    private static Stream<String> finding(RuleResult result) {
        boolean error = result.failsTheRun() || result.kitFault() != null;
        if (!error && result.status() != Status.WARNING) {
            return Stream.empty();
        }
        String facts = Fact.of(result, MOST_EVIDENCE).stream()
                .filter(fact -> SHOWN.contains(fact.label()))
                .map(fact -> fact.label() + ": " + fact.text())
                .collect(Collectors.joining("\n"));
        return Stream.of(command(error ? "error" : "warning", result.rule() + " " + result.title(), facts));
    }

    private static String command(String command, String title, String message) {
        String property = data(title).replace(":", "%3A").replace(",", "%2C");
        return "::" + command + " title=" + property + "::" + data(message);
    }

    /** The escapes of the runner, which reads nothing else in a command's data. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
