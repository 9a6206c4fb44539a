package io.github.ssespec.cli;

import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.console.ConsoleOptions;
import io.github.ssespec.reports.console.ConsoleReport;
import io.github.ssespec.reports.console.Progress;
import io.github.ssespec.reports.directory.Format;
import io.github.ssespec.reports.directory.Reports;
import io.github.ssespec.reports.wire.Captures;
import io.github.ssespec.run.RuleRun;
import io.github.ssespec.run.RunProgress;
import io.github.ssespec.run.Suites;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;

/** Makes a run, shows how it gets on, and writes its reports. */
final class Checking {

    private Checking() {}

    /**
     * Gives the exit status.
     *
     * @param subject what is checked, without secrets
     * @param rules how many rules are
     */
    static int run(CommonArguments arguments, String subject, int rules, Io io, Function<RunProgress, RuleRun> run) {
        Set<Format> formats = arguments.formats();
        boolean console = formats.contains(Format.CONSOLE);
        Progress progress = !console || arguments.quiet()
                ? Progress.none()
                : io.terminal() ? Progress.onTerminal(io.err(), ConsoleOptions.WIDTH) : Progress.none();
        RunResults results;
        try {
            RunProgress told = new RunProgress(progress, subject, rules);
            results = Suites.run(() -> run.apply(told)).results();
        } finally {
            progress.done();
        }
        Path directory = arguments.reportDirectory();
        boolean written = !Reports.write(results, new Captures(directory), directory, formats)
                .isEmpty();
        if (console) {
            new ConsoleReport(io.out(), arguments.console(io)).print(results, written ? directory.toString() : null);
        }
        return results.exitStatus();
    }
}
