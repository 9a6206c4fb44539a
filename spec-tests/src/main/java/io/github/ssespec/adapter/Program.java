package io.github.ssespec.adapter;

import io.github.ssespec.wire.Threads;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A running program that prints reports and takes lines on its standard input. Nothing that it does or leaves undone
 * makes anybody wait: it is read and written to on threads of its own. Thread-safe.
 */
final class Program {
    /** Is told of the output, on one thread. */
    interface Watcher {
        /** It reported something; tells whether more is to be read. */
        boolean report(Report report);

        /** It printed what is no report, or too much; nothing more is read. */
        void bad(String what);

        /** It prints no more; says how it ended. */
        void gone(int status, String how);
    }

    /** The largest event of a case, with each of its bytes escaped. */
    private static final int LONGEST_LINE = 64 * 1024 * 1024;

    /** A status that no process ends with. */
    private static final int STILL_RUNS = -1;

    private static final int EXIT_SECONDS = 1;
    private static final int LAST_WORDS_MILLIS = 200;

    private final Process process;
    private final Processes processes;
    private final FirstWords complaints = new FirstWords();
    private final Thread complaining;
    private final ExecutorService input = Executors.newSingleThreadExecutor(Threads.daemon("program-input"));

    private Program(Process process, Processes processes) {
        this.process = process;
        this.processes = processes;
        this.complaining = Threads.daemon("program-errors").newThread(() -> complaints.read(process.getErrorStream()));
    }

    /**
     * Starts it.
     *
     * @throws AdapterException when it cannot be started
     */
    static Program start(List<String> words, Processes processes) throws AdapterException {
        Program program = new Program(processes.start(words), processes);
        program.complaining.start();
        return program;
    }

    /**
     * Begins to read what it prints; to be called once.
     *
     * @param most how many bytes it may print in all
     */
    void watch(long most, Watcher watcher) {
        Threads.daemon("program-output").newThread(() -> read(most, watcher)).start();
    }

    private void read(long most, Watcher watcher) {
        ReportLines lines = new ReportLines(process.getInputStream(), LONGEST_LINE, most);
        try {
            for (Report report = lines.next(); report != null; report = lines.next()) {
                if (!watcher.report(report)) {
                    return;
                }
            }
        } catch (BadReportException e) {
            watcher.bad(e.getMessage() + complained());
            return;
        } catch (IOException e) {
            // It was ended while it was being read.
        }
        int status = status();
        String how = status == STILL_RUNS ? "closed its standard output" : "ended with status " + status;
        watcher.gone(status, how + complained());
    }

    private int status() {
        try {
            return process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : STILL_RUNS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return STILL_RUNS;
        }
    }

    /** Its last words may still be on their way when its output has ended. */
    private String complained() {
        try {
            complaining.join(LAST_WORDS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String text = complaints.text();
        return text.isEmpty() ? "" : "; on its standard error: " + text;
    }

    /** Writes a line to its standard input, soon. */
    void tell(String line) {
        try {
            input.execute(() -> {
                try {
                    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
                    process.getOutputStream().flush();
                } catch (IOException e) {
                    // It does not listen, which it need not.
                }
            });
        } catch (RejectedExecutionException e) {
            // It was ended meanwhile.
        }
    }

    /** Its standard input, for what is no line. */
    OutputStream input() {
        return process.getOutputStream();
    }

    /** Ends it and all that it has started; takes a second at most. */
    void end() {
        processes.end(process);
        input.shutdownNow();
    }
}
