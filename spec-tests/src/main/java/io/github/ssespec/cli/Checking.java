package io.github.ssespec.cli;

import io.github.ssespec.baseline.Baseline;
import io.github.ssespec.baseline.BaselineFile;
import io.github.ssespec.reports.Amounts;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.console.ConsoleReport;
import io.github.ssespec.reports.console.Progress;
import io.github.ssespec.reports.directory.Format;
import io.github.ssespec.reports.directory.Reports;
import io.github.ssespec.reports.wire.Captures;
import io.github.ssespec.run.RuleRun;
import io.github.ssespec.run.RunProgress;
import io.github.ssespec.run.Suites;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.cli.CommandLine;

/** Makes a run, shows how it gets on, and writes its reports. */
final class Checking {

    /** A line that is wider than its terminal cannot be written over. */
    private static final int LEAST_COLUMNS = 80;

    private Checking() {}

    /**
     * Gives the exit status.
     *
     * @param subject what is checked, without secrets
     * @param rules how many rules are
     */
    static int run(CommandLine line, String subject, int rules, Io io, Function<RunProgress, RuleRun> run) {
        CommonArguments arguments = new CommonArguments(line);
        Optional<Path> baseline = new TermsArguments(line).written();
        Set<Format> formats = arguments.formats();
        boolean console = formats.contains(Format.CONSOLE);
        Progress progress = console && !arguments.quiet() ? progress(io) : Progress.none();
        RuleRun made;
        try {
            RunProgress told = new RunProgress(progress, subject, rules);
            made = Suites.run(() -> run.apply(told));
        } finally {
            progress.done();
        }
        RunResults results = made.results();
        Path directory = arguments.reportDirectory();
        boolean written = !Reports.write(results, new Captures(directory), directory, formats)
                .isEmpty();
        if (console) {
            new ConsoleReport(io.out(), arguments.console(io)).print(results, written ? directory.toString() : null);
        }
        baseline.ifPresent(file -> write(file, made, results, console ? io.out() : io.err(), io.err()));
        return results.exitStatus();
    }

    private static Progress progress(Io io) {
        return io.terminal() ? Progress.onTerminal(io.err(), LEAST_COLUMNS) : Progress.inLog(io.err());
    }

    /** A run that found out nothing must not wipe out what is known. */
    private static void write(Path file, RuleRun run, RunResults results, PrintStream out, PrintStream err) {
        if (results.results().stream().allMatch(result -> result.status().undecided())) {
            err.println("ssespec: " + file + " is not written, since no rule was decided");
            return;
        }
        Baseline baseline = run.terms().baseline().after(results);
        BaselineFile.write(baseline, run.kind(), file);
        out.println(
                "Baseline: " + file + ", " + Amounts.count(baseline.entries().size(), "rule"));
    }
}
