package io.github.ssespec.run;

import io.github.ssespec.checks.Check;
import io.github.ssespec.checks.Checks;
import io.github.ssespec.checks.Judge;
import io.github.ssespec.checks.Outcome;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Observer;
import io.github.ssespec.observe.Question;
import io.github.ssespec.reports.Connection;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Subject;
import io.github.ssespec.reports.Summary;
import io.github.ssespec.reports.Tool;
import io.github.ssespec.reports.wire.WireFiles;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Kind;
import io.github.ssespec.rules.Look;
import io.github.ssespec.rules.Rule;
import io.github.ssespec.wire.SafeUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * One run of the server suite: {@link #observe} looks at the subject once, then each rule is judged when it is asked for.
 * Not thread-safe.
 */
public final class ServerRun implements RuleRun {
    private final RunOptions options;
    private final Map<String, Check> checks;
    private final RunProgress progress;
    private final boolean ready;
    private final Instant startedAt = Instant.now();
    private final long start = System.nanoTime();
    private final Map<String, RuleResult> results = new LinkedHashMap<>();
    private final Set<String> selected;
    private final Observations seen;
    private final Judge judge;
    private final List<Connection> connections;
    private final Secrets secrets;
    private final ServerResults maker;

    private ServerRun(RunOptions options, RunProgress progress, boolean ready, Map<String, Check> checks) {
        this.options = options;
        this.progress = progress;
        this.ready = ready;
        this.checks = Map.copyOf(checks);
        this.selected = Set.copyOf(options.selected().stream().map(Rule::id).toList());
        this.seen = new Observer(options.wishes(), progress).observe(questions());
        // What was seen is judged, however late it became.
        long end = start + options.limits().budget().toNanos() / 20 * 19;
        this.judge = new Judge(seen, checks, Math.max(end, System.nanoTime() + TimeUnit.SECONDS.toNanos(1)));
        // Rules know nothing of one another: what one core judges the other need not.
        selected.parallelStream().forEach(judge::judge);
        this.secrets = Secrets.of(options, seen.exchanges());
        WireFiles files = options.wireFiles()
                .map(directory -> new WireFiles(directory, WireFiles.PER_FILE_BYTES, WireFiles.TOTAL_BYTES))
                .orElse(null);
        this.connections = Connections.of(seen.exchanges(), secrets, files);
        Map<Integer, String> saved = new HashMap<>();
        connections.forEach(connection -> {
            if (connection.file() != null) {
                saved.put(connection.id(), connection.file());
            }
        });
        this.maker = new ServerResults(options, seen, checks, secrets, saved);
    }

    /** Waits for the subject if told to; then observes it, which takes about the window and never more than the budget. */
    public static ServerRun observe(RunOptions options, RunProgress progress) {
        return observe(options, progress, Checks.server());
    }

    static ServerRun observe(RunOptions options, RunProgress progress, Map<String, Check> checks) {
        boolean ready = options.waitFor()
                .map(longest -> isReady(options, progress, longest))
                .orElse(true);
        return new ServerRun(options, progress, ready, checks);
    }

    private static boolean isReady(RunOptions options, RunProgress progress, Duration longest) {
        progress.waiting();
        boolean ready = Readiness.await(options.target(), options.limits(), longest);
        progress.begins();
        return ready;
    }

    private Set<Question> questions() {
        Set<Question> questions = EnumSet.of(Question.PROBE);
        checks.values().stream()
                .filter(check -> selected.contains(check.rule()))
                .forEach(check -> questions.addAll(check.questions()));
        return questions;
    }

    @Override
    public Kind kind() {
        return Kind.SERVER;
    }

    @Override
    public RuleResult result(Rule rule) {
        RuleResult known = results.get(rule.id());
        if (known != null) {
            return known;
        }
        RuleResult made = make(rule);
        results.put(rule.id(), made);
        progress.decided(results.size());
        return made;
    }

    private RuleResult make(Rule rule) {
        if (!selected.contains(rule.id())) {
            return maker.notSelected(rule);
        }
        if (checks.containsKey(rule.id()) && !canLook(rule)) {
            return maker.optionNotGiven(rule);
        }
        return judge.judge(rule.id())
                .map(judgement -> maker.judged(rule, judgement))
                .orElseGet(() -> maker.notBuilt(rule));
    }

    private boolean canLook(Rule rule) {
        return rule.look().contains(Look.OBSERVE)
                || rule.look().contains(Look.DRIVEN) && options.publish().isPresent()
                || rule.look().contains(Look.ORIGIN) && options.target().origin() != null
                || rule.look().contains(Look.END) && options.end().isPresent();
    }

    @Override
    public RunResults results() {
        List<RuleResult> all = rules().stream().map(this::result).toList();
        boolean answered = seen.probe().answer().head().isPresent();
        return new RunResults(
                new Tool("ssespec", Version.TEXT),
                Version.EDITION,
                new Subject("server", SafeUrl.of(options.target().uri()), adapter()),
                startedAt,
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                Summary.of(all),
                ExitStatus.of(all, answered, options.allowInconclusive()),
                notes(all, answered),
                Catalogue.groups(Kind.SERVER),
                connections,
                all);
    }

    private String adapter() {
        return options.publish().isPresent() ? "driven" : "observe";
    }

    private boolean isNoStream() {
        return judge.judge("http.is-a-stream")
                .map(judgement -> judgement.verdict().outcome() == Outcome.BROKEN)
                .orElse(false);
    }

    private List<String> notes(List<RuleResult> all, boolean answered) {
        List<String> notes = new ArrayList<>();
        if (!ready) {
            notes.add("The subject was not ready within the time that --wait-for gave it; this is what the run found"
                    + " nevertheless.");
        }
        notes.addAll(Notes.of(seen, isNoStream()));
        if (answered) {
            ExitStatus.note(all, options.allowInconclusive()).ifPresent(notes::add);
        }
        return notes.stream().map(secrets::hide).toList();
    }
}
