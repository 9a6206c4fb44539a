package io.github.ssespec.run;

import io.github.ssespec.adapter.AdapterException;
import io.github.ssespec.adapter.ClientAdapter;
import io.github.ssespec.cases.Examination;
import io.github.ssespec.cases.Finding;
import io.github.ssespec.cases.Tried;
import io.github.ssespec.checks.Outcome;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.Patience;
import io.github.ssespec.reports.Connection;
import io.github.ssespec.reports.Evidence;
import io.github.ssespec.reports.Reason;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.Subject;
import io.github.ssespec.reports.wire.WireFiles;
import io.github.ssespec.rules.Kind;
import io.github.ssespec.rules.Rule;
import io.github.ssespec.wire.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One run of the client suite: {@link #observe} tries everything once, then each rule is judged when it is asked for. Not
 * thread-safe.
 */
public final class ClientRun extends RuleRun {
    /** What is left of the budget for judging and writing. */
    private static final double OBSERVING = 0.9;

    private static final int MOST_EVIDENCE = 20;

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    private final ClientOptions options;
    private final Examination seen;
    private final ClientConnections connections;
    private final ResultMaker maker;

    private ClientRun(ClientOptions options, ClientAdapter adapter, RunProgress progress, Began began)
            throws InterruptedException {
        super(Kind.CLIENT, options.selected(), options.terms(), progress, began);
        this.options = options;
        long deadline = began.nanos() + (long) (options.budget().toNanos() * OBSERVING);
        this.seen = new Examination(
                adapter,
                selected()::contains,
                new Examination.Settings(
                        options.host(), options.jobs().orElseGet(adapter::jobs), Patience.REAL, deadline),
                (scenes, of, events) -> progress.played(events));
        WireFiles files = options.wireFiles()
                .map(directory -> new WireFiles(directory, WireFiles.PER_FILE_BYTES, WireFiles.TOTAL_BYTES))
                .orElse(null);
        List<Encounter> encounters = new ArrayList<>(List.of(seen.probe()));
        seen.encounters().stream()
                .sorted(Comparator.comparingLong(Encounter::began))
                .forEach(encounters::add);
        this.connections = new ClientConnections(encounters, files);
        this.maker = new ResultMaker(options.terms(), text -> text, options::rerun);
    }

    /**
     * Opens the adapter, tries the client and closes the adapter again. That takes as long as the slowest case, and never
     * more than the budget.
     */
    public static ClientRun observe(ClientOptions options, Opener opener, RunProgress progress) {
        Began began = Began.now();
        progress.begins();
        ClientAdapter adapter = opened(opener);
        try {
            return new ClientRun(options, adapter, progress, began);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was stopped", e);
        } finally {
            close(adapter);
        }
    }

    /** Waits for it no longer than for a client: what it leaves behind ends with the program. */
    private static void close(ClientAdapter adapter) {
        Thread closing = Threads.daemon("closing").newThread(adapter::close);
        closing.start();
        try {
            closing.join(LONGEST_CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ClientAdapter opened(Opener opener) {
        try {
            return opener.open();
        } catch (AdapterException e) {
            return new NoAdapter(e);
        }
    }

    /** Opens an adapter. */
    @FunctionalInterface
    public interface Opener {

        /**
         * The adapter, which the run closes.
         *
         * @throws AdapterException when there is no client behind it
         */
        ClientAdapter open() throws AdapterException;
    }

    @Override
    RuleResult judged(Rule rule) {
        return seen.on(rule.id())
                .map(finding -> maker.judged(rule, finding.judgement(), "", evidence(finding)))
                .orElseGet(
                        () -> maker.begin(rule, "a parser makes no connection").skipped(Reason.notApplicable()));
    }

    @Override
    RuleResult notSelected(Rule rule) {
        return maker.notSelected(rule);
    }

    /** What was sent where the rule was found broken, and what else was tried. */
    private List<Evidence> evidence(Finding finding) {
        Outcome outcome = finding.judgement().verdict().outcome();
        List<Evidence> evidence = new ArrayList<>();
        for (Tried tried : finding.tried()) {
            Encounter encounter = tried.seen();
            boolean such = tried.judgement().verdict().outcome() == outcome;
            if (outcome == Outcome.BROKEN && such && encounter != null) {
                evidence.addAll(connections.evidence(encounter));
            }
        }
        if (finding.tried().size() > 1) {
            finding.tried()
                    .forEach(tried -> evidence.add(new Evidence(
                            null,
                            0,
                            0,
                            tried.what().scene().title() + ": "
                                    + tried.judgement().verdict().actual())));
        }
        return evidence.stream().limit(MOST_EVIDENCE).toList();
    }

    @Override
    Subject subject() {
        return new Subject("client", options.subject(), options.adapter());
    }

    @Override
    boolean isAssessable() {
        return seen.trouble().isEmpty();
    }

    @Override
    List<Connection> connections() {
        return connections.all();
    }

    @Override
    List<String> notes() {
        return seen.trouble().stream()
                .map(trouble -> "Nothing could be judged, since the adapter does not work: " + trouble + ".")
                .toList();
    }
}
