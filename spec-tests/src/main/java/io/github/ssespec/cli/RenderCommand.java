package io.github.ssespec.cli;

import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.console.ConsoleReport;
import io.github.ssespec.reports.directory.Format;
import io.github.ssespec.reports.directory.Reports;
import io.github.ssespec.reports.html.HtmlMatrix;
import io.github.ssespec.reports.json.ResultsJson;
import io.github.ssespec.reports.wire.Captures;
import io.github.ssespec.run.ExitStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Makes the reports again from a saved run, or one page of several runs. Judges nothing: it ends with 0 when done. */
final class RenderCommand implements Command {
    private static final int MOST_FILES = 40;

    @Override
    public String name() {
        return "render";
    }

    @Override
    public String arguments() {
        return "RESULTS.json…";
    }

    @Override
    public String summary() {
        return "makes the reports again from a saved run";
    }

    @Override
    public Options options() {
        return Opts.of(List.of(
                Opts.flag("matrix", "writes matrix.html instead: several runs side by side, a column each"),
                Opts.value("report-dir", "DIR", "where reports are written; beside RESULTS.json unless given"),
                Opts.format(),
                Opts.flag("quiet", "prints failures, warnings and the sum, nothing else"),
                Opts.flag("verbose", "prints every rule, all evidence and each connection"),
                Opts.flag("no-color", "prints without colour; also NO_COLOR, and where there is no terminal")));
    }

    @Override
    public int[] argumentCount() {
        return new int[] {1, MOST_FILES};
    }

    @Override
    public int run(CommandLine line, Io io) {
        CommonArguments arguments = new CommonArguments(line);
        List<Path> files = line.getArgList().stream()
                .map(file -> Usage.path("RESULTS.json", file))
                .toList();
        Path directory = line.hasOption("report-dir") ? arguments.reportDirectory() : beside(files.get(0));
        if (line.hasOption("matrix")) {
            if (line.hasOption("format")) {
                throw new UsageException("--matrix: it makes one page, so --format does not go with it");
            }
            matrix(files, directory.resolve("matrix.html"), io);
        } else if (files.size() > 1) {
            throw new UsageException("expected one results file, or --matrix to lay several side by side");
        } else {
            reports(files.get(0), directory, arguments, io);
        }
        return ExitStatus.OK;
    }

    private static void reports(Path file, Path directory, CommonArguments arguments, Io io) {
        Set<Format> formats = arguments.formats();
        RunResults results = ResultsJson.read(file);
        boolean written = !Reports.write(results, new Captures(beside(file)), directory, formats)
                .isEmpty();
        if (formats.contains(Format.CONSOLE)) {
            new ConsoleReport(io.out(), arguments.console(io)).print(results, written ? directory.toString() : null);
        }
    }

    private static void matrix(List<Path> files, Path page, Io io) {
        List<HtmlMatrix.Run> runs = new ArrayList<>();
        for (Path file : files) {
            runs.add(new HtmlMatrix.Run(nameOf(file), ResultsJson.read(file), new Captures(beside(file))));
        }
        Usage.of("matrix", () -> {
            HtmlMatrix.write(runs, page);
            return page;
        });
        io.out().println("Matrix: " + page);
    }

    /** A saved run mostly lies in a directory that is named for what was checked. */
    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        Path directory = beside(file).toAbsolutePath().normalize().getFileName();
        return name.equals("results.json") && directory != null
                ? directory.toString()
                : name.replaceFirst("\\.json$", "");
    }

    private static Path beside(Path file) {
        return file.resolveSibling("");
    }
}
