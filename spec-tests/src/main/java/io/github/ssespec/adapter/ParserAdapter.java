package io.github.ssespec.adapter;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A parser behind a program: it gets a stream's bytes on its standard input and prints what it dispatches, one JSON
 * object a line. It is started for each case and makes no connection. Whether it tells reconnection times and the state
 * at the end of its input shows only when it does. Thread-safe.
 *
 * <p>A program that ends with status 0 and has not told the state at its end has come to the end of its input: that is
 * reported, without the state. Any other end is reported as broken, with what it printed on its standard error.
 */
public final class ParserAdapter implements ClientAdapter {
    private static final Set<Ability> ABILITIES = Set.of(Ability.LAST_EVENT_ID, Ability.RETRY, Ability.END_STATE);

    /** What a program may print, whatever it is given, and how much more for each byte of the stream. */
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private static final int MOST_FOR_A_BYTE = 64;

    private final List<String> words;
    private final CasePrograms programs = new CasePrograms(new Processes());
    private final Pace pace = new Pace();

    /**
     * An adapter for that program, which is not started yet.
     *
     * @param command split into words as by a shell, without a shell
     * @throws AdapterException when it is no command
     */
    public ParserAdapter(String command) throws AdapterException {
        try {
            words = CommandWords.split(command);
        } catch (IllegalArgumentException e) {
            throw new AdapterException(String.valueOf(e.getMessage()));
        }
    }

    /** All that a parser can report. */
    @Override
    public Set<Ability> abilities() {
        return ABILITIES;
    }

    @Override
    public Set<Ability> optional() {
        return ABILITIES;
    }

    @Override
    public int jobs() {
        return 8;
    }

    @Override
    public Session start(Order order, ClientReports reports) throws AdapterException {
        Running started = new Running(reports, order);
        long bytes =
                order.deliveries().stream().mapToLong(piece -> piece.length).sum();
        programs.watch(started, MOST_BYTES + MOST_FOR_A_BYTE * bytes);
        Feeding.start(started.program().input(), order.deliveries(), pace);
        return started;
    }

    @Override
    public void close() {
        programs.close();
    }

    private final class Running extends CaseProgram {
        private final long startedAt = System.nanoTime();
        private final boolean paused;
        private @Nullable String lastKind;

        Running(ClientReports reports, Order order) throws AdapterException {
            super(words, programs.processes(), reports);
            this.paused = order.deliveries().size() > 1;
        }

        @Override
        public boolean report(Report report) {
            if (lastKind == null && !paused) {
                pace.sawFirstReportAfter(System.nanoTime() - startedAt);
            }
            lastKind = report.kind();
            return super.report(report);
        }

        @Override
        public void gone(int status, String how) {
            if ("end".equals(lastKind)) {
                return;
            }
            if (status == 0) {
                reports().ended(null, null);
            } else {
                reports().died("the program " + how);
            }
        }

        /** A parser cannot be asked. */
        @Override
        public void close() {}

        @Override
        public void end() {
            super.end();
            programs.forget(this);
        }
    }
}
