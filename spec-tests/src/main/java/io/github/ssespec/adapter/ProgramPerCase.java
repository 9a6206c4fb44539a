package io.github.ssespec.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A program that is started for each case with the stream's URL as its last argument. Thread-safe. */
final class ProgramPerCase implements ClientAdapter {
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private final List<String> words;
    private final Processes processes;
    private final Map<Running, Boolean> running = new ConcurrentHashMap<>();

    ProgramPerCase(List<String> words, Processes processes) {
        this.words = words;
        this.processes = processes;
    }

    @Override
    public Set<Ability> abilities() {
        return CommandAdapter.ABILITIES;
    }

    @Override
    public Set<Ability> optional() {
        return CommandAdapter.OPTIONAL;
    }

    @Override
    public int jobs() {
        return 16;
    }

    @Override
    public Session start(Order order, ClientReports reports) throws AdapterException {
        List<String> all = new ArrayList<>(words);
        all.add(order.url().toString());
        Running started = new Running(Program.start(all, processes), new CaseReports(reports));
        running.put(started, true);
        started.program.watch(MOST_BYTES, started);
        return started;
    }

    @Override
    public void close() {
        Sessions.end(running.keySet());
        processes.close();
    }

    private final class Running implements Session, Program.Watcher {
        private final Program program;
        private final CaseReports reports;
        private volatile boolean askedToClose;

        Running(Program program, CaseReports reports) {
            this.program = program;
            this.reports = reports;
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

        /** A client that has given up or was closed may end; any other end is no good one. */
        @Override
        public void gone(int status, String how) {
            if (reports.saidClosed()) {
                return;
            }
            if (status == 0 || askedToClose) {
                reports.closed();
            } else {
                reports.broken("the program " + how);
            }
        }

        @Override
        public void close() {
            askedToClose = true;
            program.tell("close");
        }

        @Override
        public void end() {
            reports.over();
            program.end();
            running.remove(this);
        }
    }
}
