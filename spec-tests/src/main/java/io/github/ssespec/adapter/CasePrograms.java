package io.github.ssespec.adapter;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All programs that were started for a case each, so that none is left behind. Thread-safe. */
final class CasePrograms implements AutoCloseable {
    private final Processes processes;
    private final Map<CaseProgram, Boolean> running = new ConcurrentHashMap<>();

    CasePrograms(Processes processes) {
        this.processes = processes;
    }

    Processes processes() {
        return processes;
    }

    /**
     * Begins to read what a program prints.
     *
     * @param most how many bytes it may print in all
     */
    void watch(CaseProgram started, long most) {
        running.put(started, true);
        started.program().watch(most, started);
    }

    /** That one has been ended. */
    void forget(CaseProgram ended) {
        running.remove(ended);
    }

    /** Ends them, and whatever they have started. */
    @Override
    public void close() {
        Sessions.end(running.keySet());
        processes.close();
    }
}
