package io.github.ssespec.run;

import io.github.ssespec.checks.Check;
import io.github.ssespec.checks.Checks;
import io.github.ssespec.checks.Judge;
import io.github.ssespec.checks.Judgement;
import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.drive.Drive;
import io.github.ssespec.drive.Hook;
import io.github.ssespec.drive.JsonHook;
import io.github.ssespec.faults.CleanServer;
import io.github.ssespec.faults.Fault;
import io.github.ssespec.observe.EndOfStream;
import io.github.ssespec.observe.Observer;
import io.github.ssespec.observe.Question;
import io.github.ssespec.observe.Wishes;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;

/**
 * What the kit says of a scripted server, rule by rule.
 *
 * @param judgements the judgement on each rule of the groups that were judged, by the rule's id
 */
public record Trial(SortedMap<String, Judgement> judgements) {
    /** The groups that the bytes of a response decide: what all scripts are about. */
    private static final Set<String> BYTES = Set.of("http", "wire");

    /** Whose pages are to read the stream. */
    private static final String ORIGIN = "https://app.example";

    /** The real limits with shorter waits: what scripts do, they do at once. */
    public static final Limits LIMITS = new Limits(
            Duration.ofMillis(600),
            Duration.ofSeconds(30),
            Duration.ofSeconds(8),
            Duration.ofSeconds(2),
            Duration.ofMillis(100),
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMillis(500),
            Duration.ofMillis(100),
            Duration.ofMillis(20),
            2 * 1024 * 1024);

    /** Where times are judged, they are long enough for a busy machine. */
    public static final Limits TIMES =
            LIMITS.withWindow(Duration.ofMillis(1_400)).withSilence(Duration.ofMillis(1_200));

    /** Where much is asked at once or streams end, so that what is late, or held open, is so for longer than a busy machine. */
    public static final Limits PATIENT = LIMITS.withWindow(Duration.ofMillis(1_600))
            .withHead(Duration.ofSeconds(2))
            .withPromptHead(Duration.ofMillis(500));

    /** Where something is published, it comes at once, and what waits is waited for on a busy machine too. */
    public static final Limits DRIVEN = LIMITS.withWindow(Duration.ofMillis(500))
            .withHead(Duration.ofSeconds(3))
            .withFlush(Duration.ofMillis(1_200))
            .withWholeEvent(Duration.ofMillis(500))
            .withCapture(Limits.REAL.captureBytes());

    private static final Duration LENIENT = Duration.ofSeconds(3);

    /** What is published is measured, and kept in megabytes: no more than four at a time. */
    private static final Semaphore PUBLISHING = new Semaphore(4);

    /** Where a connection is to grow old, a silence is short, and the window long enough for it. */
    private static final Limits AGED =
            DRIVEN.withWindow(Duration.ofMillis(1_600)).withHead(DRIVEN.head()).withSilence(Duration.ofMillis(600));

    /** Where something is to be resumed, there is time for some events before, and behind. */
    private static final Limits RESUMED =
            DRIVEN.withWindow(Duration.ofSeconds(2)).withHead(DRIVEN.head()).withSilence(Limits.REAL.silence());

    /** How streams end where that is declared: in the trials of the groups that have something to say of it. */
    public static final EndOfStream END = new EndOfStream("end", null, null);

    /** Plays the script at that path, observes it as a run does, and judges the bytes. Takes about a second. */
    public static Trial of(String path, Script script) {
        return of(path, script, LIMITS);
    }

    /** The same within other limits. */
    public static Trial of(String path, Script script, Limits limits) {
        return of(path, script, limits, BYTES);
    }

    /** Plays a fault, and judges the bytes and the group of its rule. */
    public static Trial of(Fault fault) {
        return of(fault.path(), fault.script(), Set.of(group(fault.rule())));
    }

    /**
     * Plays a clean server, and judges the bytes and the groups that it is about. It is never late by itself: only the
     * machine may be.
     */
    public static Trial of(CleanServer server) {
        return of(
                server.path(),
                server.script(),
                server.groups(),
                limits -> limits.withPromptHead(LENIENT).withFlush(LENIENT).withWholeEvent(LENIENT));
    }

    /** Plays a script, and judges the bytes and those groups. */
    public static Trial of(String path, Script script, Set<String> more) {
        return of(path, script, more, limits -> limits);
    }

    private static Trial of(String path, Script script, Set<String> more, UnaryOperator<Limits> change) {
        Set<String> groups = new HashSet<>(BYTES);
        groups.addAll(more);
        if (!script.publishes()) {
            return of(path, script, change.apply(watched(groups)), groups);
        }
        PUBLISHING.acquireUninterruptibly();
        try {
            return of(path, script, change.apply(driven(groups)), groups);
        } finally {
            PUBLISHING.release();
        }
    }

    private static Limits watched(Set<String> groups) {
        boolean patient = List.of("resume", "fan", "end").stream().anyMatch(groups::contains);
        return groups.contains("time") ? TIMES : patient ? PATIENT : LIMITS;
    }

    private static Limits driven(Set<String> groups) {
        return groups.contains("resume") ? RESUMED : groups.contains("time") ? AGED : DRIVEN;
    }

    private static String group(String rule) {
        return rule.substring(0, rule.indexOf('.'));
    }

    private static Trial of(String path, Script script, Limits limits, Set<String> groups) {
        Map<String, Check> checks = new HashMap<>(Checks.server());
        boolean driven = script.publishes();
        checks.keySet().removeIf(rule -> !groups.contains(group(rule)) && !(driven && rule.equals("encode.plain")));
        try (ScriptPlayer player = ScriptPlayer.start(asked -> isAt(path, asked) ? script : null)) {
            Set<Question> questions = EnumSet.noneOf(Question.class);
            checks.values().forEach(check -> questions.addAll(check.questions()));
            Target target = Target.of(player.uri(path)).withOrigin(groups.contains("cors") ? ORIGIN : null);
            boolean ends = groups.contains("end") || groups.contains("cors");
            Hook hook = new JsonHook(player.uri(path + "/publish"), "POST", List.of());
            Drive drive = new Drive(hook, path.endsWith("-json"), player.uri(path + "/subscribers"), false);
            Wishes wishes = Wishes.of(target, limits).withEnd(ends ? END : null).withDrive(driven ? drive : null);
            long end = System.nanoTime() + limits.budget().toNanos() / 20 * 19;
            var seen = new Observer(wishes, Recorder.Watcher.NOBODY).observe(questions);
            Judge judge = new Judge(seen, checks, end);
            SortedMap<String, Judgement> judgements = new TreeMap<>();
            checks.keySet()
                    .forEach(rule -> judgements.put(rule, judge.judge(rule).orElseThrow()));
            return new Trial(judgements);
        } catch (IOException e) {
            throw new UncheckedIOException("no script can be played", e);
        }
    }

    private static boolean isAt(String path, String asked) {
        return asked.equals(path) || asked.startsWith(path + "/") || asked.startsWith(path + "?");
    }

    /**
     * What was said of that rule.
     *
     * @throws IllegalArgumentException when no check decides it
     */
    public Verdict on(String rule) {
        Judgement judgement = judgements.get(rule);
        if (judgement == null) {
            throw new IllegalArgumentException("no check decides " + rule);
        }
        return judgement.verdict();
    }

    /** Whether a check failed to do its work. */
    public boolean hasKitFault() {
        return judgements.values().stream().anyMatch(judgement -> judgement.fault() != null);
    }

    /** The rules that were found broken. */
    public SortedSet<String> broken() {
        SortedSet<String> broken = new TreeSet<>();
        judgements.forEach((rule, judgement) -> {
            Outcome outcome = judgement.verdict().outcome();
            if (outcome == Outcome.BROKEN || outcome == Outcome.CONCERN) {
                broken.add(rule);
            }
        });
        return broken;
    }
}
