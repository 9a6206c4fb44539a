package io.github.ssespec.cases;

import io.github.ssespec.adapter.Ability;
import io.github.ssespec.adapter.ClientAdapter;
import io.github.ssespec.checks.Judgement;
import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Director;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.Patience;
import io.github.ssespec.encounter.Probe;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.encounter.Scheduler;
import io.github.ssespec.encounter.Timing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everything that was tried with a client in one run. Immutable once it is made. */
public final class Examination {

    /**
     * How a client is examined.
     *
     * @param host the name or address of the interface that servers listen on, which their URLs bear
     * @param jobs how many scenes are played at a time
     * @param deadline when the run's time is used up, on the clock of {@link System#nanoTime()}
     */
    public record Settings(String host, int jobs, Patience patience, long deadline) {}

    /** Is told how an examination gets on; on many threads. */
    public interface Progress {
        /** So many of so many scenes were played, and so many events were dispatched in the last one. */
        void played(int scenes, int of, int events);
    }

    /** More than one breakdown takes with it, and few enough to be played one by one. */
    private static final int MOST_AGAIN = 64;

    private final List<Case> cases;
    private final Encounter probe;
    private final @Nullable String trouble;
    private final Abilities abilities;
    private final Map<Scene, Encounter> encounters = new ConcurrentHashMap<>();
    private final Map<Case, Judgement> judgements = new ConcurrentHashMap<>();

    /**
     * Plays what decides the chosen rules, after a probe; where that shows that the adapter does not work, nothing.
     *
     * @throws InterruptedException when the thread was interrupted
     */
    public Examination(ClientAdapter adapter, Predicate<String> rules, Settings settings, Progress progress)
            throws InterruptedException {
        Timing timing = Timing.until(settings.deadline(), settings.patience());
        Director director = new Director(adapter, settings.host(), timing);
        probe = Probe.of(director, adapter);
        trouble = Probe.trouble(probe).orElse(null);
        Set<Ability> asked = adapter.abilities();
        boolean connects = asked.contains(Ability.CONNECT);
        cases = (connects ? Cases.connecting() : Cases.parsing())
                .stream().filter(one -> rules.test(one.rule())).toList();
        if (trouble == null) {
            probe.request(1).ifPresent(first -> timing.pace().measuredStart(first.after(probe.began())));
            Set<Scene> scenes = scenes(asked);
            BiConsumer<Scene, Encounter> judge = (scene, seen) -> {
                judge(scene, seen);
                progress.played(encounters.size(), scenes.size(), seen.events().size());
            };
            new Scheduler(director, timing, settings.jobs()).play(scenes, judge);
            new Scheduler(director, timing, 1).play(disturbed(), judge);
        }
        abilities = Abilities.of(adapter, encounters.values());
    }

    private void judge(Scene scene, Encounter seen) {
        cases.stream().filter(one -> one.scene().equals(scene)).forEach(one -> judgements.put(one, judge(one, seen)));
        // What is judged need not be kept whole: some events have megabytes.
        encounters.put(scene, seen.abridged());
    }

    /** A program that serves many cases takes all down with it: played by itself, each shows who is to blame. */
    private List<Scene> disturbed() {
        List<Scene> disturbed = encounters.entrySet().stream()
                .filter(entry -> entry.getValue().outcome().disturbance() != null)
                .map(Map.Entry::getKey)
                .toList();
        return disturbed.size() <= MOST_AGAIN ? disturbed : List.of();
    }

    private Set<Scene> scenes(Set<Ability> asked) {
        Set<Scene> scenes = new LinkedHashSet<>();
        for (Case one : cases) {
            if (asked.containsAll(one.scene().needs())) {
                scenes.add(one.scene());
            }
        }
        if (scenes.stream().anyMatch(scene -> scene.when() == Scene.When.LATER || scene.when() == Scene.When.LONG)) {
            scenes.addAll(List.of(Scenes.PLAIN, Scenes.USUAL));
        }
        return scenes;
    }

    /** The first encounter, of one plain event. */
    public Encounter probe() {
        return probe;
    }

    /** What is wrong with the adapter, a clause for people; empty where it works. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** All encounters after the probe, in no order. */
    public List<Encounter> encounters() {
        return List.copyOf(encounters.values());
    }

    /** What is to be said of a rule; empty where no case decides it for this kind of client. */
    public Optional<Finding> on(String rule) {
        List<Tried> tried = new ArrayList<>();
        for (Case one : cases) {
            if (one.rule().equals(rule)) {
                tried.add(new Tried(one, judgement(one), encounters.get(one.scene())));
            }
        }
        return tried.isEmpty() ? Optional.empty() : Optional.of(Finding.of(tried));
    }

    private Judgement judgement(Case one) {
        if (trouble != null) {
            return without(Verdict.noEvidence("the adapter does not work: " + trouble, null));
        }
        Optional<String> lack =
                abilities.lacksToPlay(one.scene().needs()).or(() -> abilities.lacksToJudge(one.reports()));
        if (lack.isPresent()) {
            return without(Verdict.notApplicable(lack.get()));
        }
        Judgement judgement = judgements.get(one);
        return judgement == null ? without(Verdict.overBudget()) : judgement;
    }

    private static Judgement without(Verdict verdict) {
        return new Judgement(verdict, null, 0);
    }

    private static Judgement judge(Case one, Encounter seen) {
        long nanos = seen.ended() - seen.began();
        try {
            return new Judgement(verdict(one, seen), null, nanos);
        } catch (RuntimeException fault) {
            Verdict none = Verdict.noEvidence("the kit failed while it judged this rule", null);
            return new Judgement(none, fault, nanos);
        }
    }

    private static Verdict verdict(Case one, Encounter seen) {
        String blockedBy = seen.outcome().blockedBy();
        if (blockedBy != null) {
            return Verdict.blockedBy(blockedBy, Say.missed(seen, "nothing to judge"));
        }
        String disturbance = seen.outcome().disturbance();
        if (disturbance != null) {
            return Verdict.noEvidence("the adapter does not work: " + disturbance, null);
        }
        Verdict verdict = one.judge().judge(seen);
        return seen.outcome().overBudget() && verdict.outcome() != Outcome.BROKEN ? Verdict.overBudget() : verdict;
    }
}
