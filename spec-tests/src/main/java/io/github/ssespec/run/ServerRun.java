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
import io.github.ssespec.reports.Subject;
import io.github.ssespec.reports.wire.WireFiles;
import io.github.ssespec.rules.Kind;
import io.github.ssespec.rules.Look;
import io.github.ssespec.rules.Rule;
import io.github.ssespec.wire.SafeUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One run of the server suite: {@link #observe} looks at the subject once, then each rule is judged when it is asked for.
 * Not thread-safe.
 */
public final class ServerRun extends RuleRun {
    private final RunOptions options;
    private final Map<String, Check> checks;
    private final boolean ready;
    private final Observations seen;
    private final Judge judge;
    private final List<Connection> connections;
    private final Secrets secrets;
    private final ServerResults maker;

    private ServerRun(RunOptions options, RunProgress progress, boolean ready, Map<String, Check> checks, Began began) {
        super(Kind.SERVER, options.selected(), options.terms(), progress, began);
        this.options = options;
        this.ready = ready;
        this.checks = Map.copyOf(checks);
        this.seen = new Observer(options.wishes(), progress).observe(questions());
        // What was seen is judged, however late it became.
        long end = began.nanos() + options.limits().budget().toNanos() / 20 * 19;
        this.judge = new Judge(seen, checks, Math.max(end, System.nanoTime() + TimeUnit.SECONDS.toNanos(1)));
        // Rules know nothing of one another: what one core judges the other need not.
        AtomicInteger judged = new AtomicInteger();
        selected().parallelStream().forEach(rule -> {
            judge.judge(rule);
            progress.decided(judged.incrementAndGet());
        });
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
        progress.begins();
        return new ServerRun(options, progress, ready, checks, Began.now());
    }

    private static boolean isReady(RunOptions options, RunProgress progress, Duration longest) {
        progress.waiting();
        return Readiness.await(options.target(), options.limits(), longest);
    }

    private Set<Question> questions() {
        Set<Question> questions = EnumSet.of(Question.PROBE);
        checks.values().stream()
                .filter(check -> selected().contains(check.rule()))
                .forEach(check -> questions.addAll(check.questions()));
        return questions;
    }

    @Override
    RuleResult judged(Rule rule) {
        if (checks.containsKey(rule.id()) && !canLook(rule)) {
            return maker.optionNotGiven(rule);
        }
        return judge.judge(rule.id())
                .map(judgement -> maker.judged(rule, judgement))
                .orElseGet(() -> maker.notBuilt(rule));
    }

    @Override
    RuleResult notSelected(Rule rule) {
        return maker.notSelected(rule);
    }

    private boolean canLook(Rule rule) {
        return rule.look().contains(Look.OBSERVE)
                || rule.look().contains(Look.DRIVEN) && options.publish().isPresent()
                || rule.look().contains(Look.ORIGIN) && options.target().origin() != null
                || rule.look().contains(Look.END) && options.end().isPresent();
    }

    @Override
    Subject subject() {
        String adapter = options.publish().isPresent() ? "driven" : "observe";
        return new Subject("server", SafeUrl.of(options.target().uri()), adapter);
    }

    @Override
    boolean isAssessable() {
        return seen.probe().answer().head().isPresent();
    }

    @Override
    List<Connection> connections() {
        return connections;
    }

    private boolean isNoStream() {
        return judge.judge("http.is-a-stream")
                .map(judgement -> judgement.verdict().outcome() == Outcome.BROKEN)
                .orElse(false);
    }

    @Override
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!ready) {
            notes.add("The subject was not ready within the time that --wait-for gave it; this is what the run found"
                    + " nevertheless.");
        }
        notes.addAll(Notes.of(seen, isNoStream()));
        return notes.stream().map(secrets::hide).toList();
    }
}
