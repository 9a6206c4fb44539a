package io.github.ssespec.cases;

import io.github.ssespec.adapter.Ability;
import io.github.ssespec.adapter.ClientAdapter;
import io.github.ssespec.adapter.ClientEvent;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.Told;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client can be asked and what it reports.
 *
 * @param all what its adapter says, without what is optional there and was never seen
 */
record Abilities(Set<Ability> all) {

    static Abilities of(ClientAdapter adapter, Collection<Encounter> encounters) {
        Set<Ability> never = EnumSet.noneOf(Ability.class);
        never.addAll(adapter.optional());
        encounters.forEach(seen -> {
            never.removeAll(shown(seen));
        });
        Set<Ability> all = EnumSet.noneOf(Ability.class);
        all.addAll(adapter.abilities());
        all.removeAll(never);
        return new Abilities(Set.copyOf(all));
    }

    private static Set<Ability> shown(Encounter seen) {
        Set<Ability> shown = EnumSet.noneOf(Ability.class);
        for (Told told : seen.told()) {
            switch (told.what()) {
                case OPENED -> shown.add(Ability.OPEN);
                case LOST -> shown.add(Ability.ERROR);
                case CLOSED -> shown.add(Ability.CLOSED);
                case RETRY -> shown.add(Ability.RETRY);
                case ENDED -> {
                    if (told.text() != null) {
                        shown.add(Ability.END_STATE);
                    }
                }
                default -> shown.addAll(shown(told.event()));
            }
        }
        return shown;
    }

    private static Set<Ability> shown(@Nullable ClientEvent event) {
        Set<Ability> shown = EnumSet.noneOf(Ability.class);
        if (event != null && event.lastEventId() != null) {
            shown.add(Ability.LAST_EVENT_ID);
        }
        if (event != null && event.origin() != null) {
            shown.add(Ability.ORIGIN);
        }
        return shown;
    }

    /** What is missing to play a scene, a clause for people. */
    Optional<String> lacksToPlay(Set<Ability> needs) {
        return needs.stream()
                .sorted()
                .filter(ability -> !all.contains(ability))
                .findFirst()
                .map(ability -> switch (ability) {
                    case CONNECT -> "a parser makes no connection";
                    case METHOD -> "the client cannot be told a method";
                    case HEADERS -> "the client cannot be told headers";
                    case CLOSE -> "the client cannot be asked to close";
                    default -> reports(ability);
                });
    }

    /** What is missing to judge one. */
    Optional<String> lacksToJudge(Set<Ability> reports) {
        return reports.stream()
                .sorted()
                .filter(ability -> !all.contains(ability))
                .findFirst()
                .map(Abilities::reports);
    }

    private static String reports(Ability ability) {
        return "the client does not report "
                + switch (ability) {
                    case OPEN -> "that a connection is open";
                    case ERROR -> "that a connection was lost";
                    case CLOSED -> "that it has given up";
                    case LAST_EVENT_ID -> "the last event ID";
                    case ORIGIN -> "the origin of events";
                    case RETRY -> "the reconnection time";
                    case END_STATE -> "the state at the end";
                    default -> ability.name();
                };
    }
}
