package io.github.ssespec.adapter;

import java.util.List;

/** A program that was started for one case, and what it reports. Thread-safe. */
abstract class CaseProgram implements Session, Program.Watcher {
    private final Program program;
    private final CaseReports reports;

    /**
     * Starts it; what it prints is not read yet.
     *
     * @throws AdapterException when it cannot be started
     */
    CaseProgram(List<String> words, Processes processes, ClientReports reports) throws AdapterException {
        this.program = Program.start(words, processes);
        this.reports = new CaseReports(reports);
    }

    final Program program() {
        return program;
    }

    final CaseReports reports() {
        return reports;
    }

    @Override
    public boolean report(Report report) {
        report.tell(reports);
        return !reports.isOver();
    }

    @Override
    public void bad(String what) {
        reports.broken(what);
    }

    @Override
    public void end() {
        reports.over();
        program.end();
    }
}
