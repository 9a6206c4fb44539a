package io.github.ssespec.faults.client;

import io.github.ssespec.adapter.ClientAdapter;
import io.github.ssespec.cases.Examination;
import io.github.ssespec.checks.Judgement;
import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Patience;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Rule;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the kit says of a client.
 *
 * @param judgements by rule
 */
record Examined(Map<String, Judgement> judgements) {
    private static final Duration LONGEST = Duration.ofSeconds(100);

    /** For clients in this process, which are told to be wrong: what does not come soon does not come at all. */
    private static final Patience HASTY = new Patience(
            Patience.REAL.request(),
            Duration.ofMillis(2_500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Patience.REAL.silence());

    static Examined of(ClientAdapter client, Predicate<String> rules) throws InterruptedException {
        return of(client, rules, Patience.REAL);
    }

    /** Only whether that rule is found broken matters: little is waited for what does not come. */
    static Examined hastily(ClientAdapter client, String rule) throws InterruptedException {
        return of(client, rule::equals, HASTY);
    }

    private static Examined of(ClientAdapter client, Predicate<String> rules, Patience patience)
            throws InterruptedException {
        try (client) {
            long deadline = System.nanoTime() + LONGEST.toNanos();
            Examination examination = new Examination(
                    client,
                    rules,
                    new Examination.Settings("127.0.0.1", client.jobs(), patience, deadline),
                    (scenes, of, events) -> {});
            Map<String, Judgement> judgements = new TreeMap<>();
            Catalogue.client().stream()
                    .map(Rule::id)
                    .filter(rules)
                    .forEach(rule ->
                            examination.on(rule).ifPresent(finding -> judgements.put(rule, finding.judgement())));
            return new Examined(judgements);
        }
    }

    Verdict on(String rule) {
        return Objects.requireNonNull(judgements.get(rule), rule).verdict();
    }

    /** What is said of the rules that were found broken. */
    Map<String, String> broken() {
        return texts(Set.of(Outcome.BROKEN, Outcome.CONCERN));
    }

    /** What is said of the rules with one of those outcomes. */
    Map<String, String> texts(Set<Outcome> outcomes) {
        return judgements.entrySet().stream()
                .filter(entry -> outcomes.contains(entry.getValue().verdict().outcome()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().verdict().actual()));
    }

    boolean hasKitFault() {
        return judgements.values().stream().anyMatch(judgement -> judgement.fault() != null);
    }
}
