package io.github.ssespec.cases;

import io.github.ssespec.adapter.Ability;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.Scene;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One way in which a rule is tried. Immutable. Several cases may share a scene, which is played once.
 *
 * @param reports what the client must be able to report, so that there is something to judge
 */
public record Case(String rule, Scene scene, Set<Ability> reports, Judge judge) {

    /** Says what an encounter means for one rule. Pure; the scene was played as far as its parts go that the rule needs. */
    @FunctionalInterface
    public interface Judge {
        Verdict judge(Encounter seen);
    }

    public Case {
        reports = reports.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(reports));
    }

    /** A case that the wire and the dispatched events decide. */
    static Case of(String rule, Scene scene, Judge judge) {
        return new Case(rule, scene, Set.of(), judge);
    }

    /** The same, decided by that report too. */
    Case reporting(Ability ability) {
        Set<Ability> all = EnumSet.of(ability);
        all.addAll(reports);
        return new Case(rule, scene, all, judge);
    }
}
