package io.github.ssespec.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A program that is started for each case with the stream's URL as its last argument. Thread-safe. */
final class ProgramPerCase implements ClientAdapter {
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private final List<String> words;
    private final CasePrograms programs;

    ProgramPerCase(List<String> words, Processes processes) {
        this.words = words;
        this.programs = new CasePrograms(processes);
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
        Running started = new Running(all, reports);
        programs.watch(started, MOST_BYTES);
        return started;
    }

    @Override
    public void close() {
        programs.close();
    }

    private final class Running extends CaseProgram {
        private volatile boolean askedToClose;

        Running(List<String> all, ClientReports reports) throws AdapterException {
            super(all, programs.processes(), reports);
        }

        /** A client that has given up or was closed may end; any other end is no good one. */
        @Override
        public void gone(int status, String how) {
            if (reports().saidClosed()) {
                return;
            }
            if (status == 0 || askedToClose) {
                reports().closed();
            } else {
                reports().died("the program " + how);
            }
        }

        @Override
        public void close() {
            askedToClose = true;
            program().tell("close");
        }

        @Override
        public void end() {
            super.end();
            programs.forget(this);
        }
    }
}
