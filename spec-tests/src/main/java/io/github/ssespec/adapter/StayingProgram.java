package io.github.ssespec.adapter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program that stays and serves all cases; where it ends it is started anew, a few times. Thread-safe. */
final class StayingProgram implements ClientAdapter {
    private static final int MOST_STARTS = 8;
    private static final long MOST_BYTES = 16L * 1024 * 1024 * 1024;
    private static final int MOST_STRAYS = 500_000;
    private static final Set<String> OF_A_CASE = Set.of("open", "event", "error", "closed", "retry");

    private final List<String> words;
    private final Processes processes;
    private final Duration patience;
    private Serving serving;
    private int starts = 1;
    private int cases;

    private StayingProgram(List<String> words, Processes processes, Duration patience) throws AdapterException {
        this.words = words;
        this.processes = processes;
        this.patience = patience;
        this.serving = new Serving();
    }

    /**
     * Starts it.
     *
     * @param patience how long its first line is waited for
     * @return empty where it does not say that it is ready, and is ended
     * @throws AdapterException when it cannot be started
     */
    static Optional<StayingProgram> start(List<String> words, Processes processes, Duration patience)
            throws AdapterException {
        StayingProgram program = new StayingProgram(words, processes, patience);
        return program.serving.isReady() ? Optional.of(program) : Optional.empty();
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
    public synchronized Session start(Order order, ClientReports reports) throws AdapterException {
        String trouble = serving.trouble;
        if (trouble != null) {
            if (++starts > MOST_STARTS) {
                throw new AdapterException("the program that serves all cases does not stay: " + trouble);
            }
            serving = new Serving();
            if (!serving.isReady()) {
                throw new AdapterException(
                        "the program that serves all cases does not say {\"kind\":\"ready\"} again, after this: "
                                + trouble);
            }
        }
        return serving.open(++cases, order, new CaseReports(reports));
    }

    @Override
    public synchronized void close() {
        serving.end();
        processes.close();
    }

    /** One start of the program. */
    private final class Serving implements Program.Watcher {
        private final Map<Integer, CaseReports> open = new ConcurrentHashMap<>();
        private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
        private final Program program;
        private volatile @Nullable String trouble;
        private int strays;

        Serving() throws AdapterException {
            program = Program.start(words, processes);
        }

        /** Waits for its first line; ends it when that is another one. */
        boolean isReady() {
            program.watch(MOST_BYTES, this);
            boolean said = ready.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            if (!said) {
                end();
            }
            return said;
        }

        Session open(int number, Order order, CaseReports reports) {
            open.put(number, reports);
            program.tell("open " + number + " " + order.url());
            String gone = trouble;
            if (gone != null) {
                reports.broken(gone);
            }
            return new Session() {
                @Override
                public void close() {
                    program.tell("close " + number);
                }

                @Override
                public void end() {
                    reports.over();
                    if (open.remove(number) != null && !reports.saidClosed()) {
                        program.tell("close " + number);
                    }
                }
            };
        }

        @Override
        public boolean report(Report report) {
            if (ready.complete(report.kind().equals("ready"))) {
                return report.kind().equals("ready");
            }
            if (report.caseNumber().isPresent()) {
                tell(report, report.caseNumber().getAsInt());
            } else if (OF_A_CASE.contains(report.kind())) {
                bad("a program that serves all cases puts \"case\":N into each line; it printed one of kind \""
                        + report.kind() + "\" without");
            }
            return trouble == null;
        }

        /** A case that is over may still be heard of for a while. */
        private void tell(Report report, int number) {
            CaseReports reports = open.get(number);
            if (reports != null && !reports.isOver()) {
                report.tell(reports);
            } else if (++strays > MOST_STRAYS) {
                bad("it reports without end of cases that are over");
            }
        }

        @Override
        public void bad(String what) {
            if (!ready.complete(false)) {
                fail(what);
                end();
            }
        }

        /** With one case at work it is clear whose fault that is. */
        @Override
        public void gone(int status, String how) {
            if (!ready.complete(false)) {
                if (trouble == null && open.size() == 1) {
                    open.values().forEach(reports -> reports.died("the program " + how));
                }
                fail("the program " + how);
            }
        }

        private void fail(String what) {
            if (trouble == null) {
                trouble = what;
            }
            open.values().forEach(reports -> reports.broken(what));
        }

        void end() {
            program.end();
        }
    }
}
