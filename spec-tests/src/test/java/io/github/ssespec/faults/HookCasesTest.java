package io.github.ssespec.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Look;
import io.github.ssespec.rules.Rule;
import io.github.ssespec.run.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hook that is broken, or has no effect, is said to be so once; nothing is laid to what was on its way. */
@Tag("trials")
class HookCasesTest {
    private static final Set<String> GROUPS = Set.of("encode", "inject", "fan");
    private static final Duration MOST = Trial.DRIVEN.budget();

    private static List<Named<HookCases.HookCase>> named(List<HookCases.HookCase> cases) {
        return cases.stream().map(one -> Named.of(one.name(), one)).toList();
    }

    static List<Named<HookCases.HookCase>> hooks() {
        return named(HookCases.all());
    }

    static List<Named<HookCases.HookCase>> counts() {
        return named(HookCases.counts());
    }

    private static List<String> driven() {
        return Catalogue.server().stream()
                .filter(rule -> GROUPS.contains(rule.group()) && rule.look().contains(Look.DRIVEN))
                .map(Rule::id)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("hooks")
    void aBrokenHookIsOneFindingOrOneReason(HookCases.HookCase one) {
        long start = System.nanoTime();
        Trial trial = Trial.of(one.path(), one.script(), GROUPS);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MOST);
        assertThat(trial.hasKitFault()).isFalse();
        Set<String> broken = new TreeSet<>(trial.broken());
        broken.retainAll(driven());
        Set<String> reasons = driven().stream()
                .map(trial::on)
                .filter(verdict -> verdict.outcome() == Outcome.UNDECIDED)
                .filter(verdict -> !isBlockedBy(verdict, "encode.plain"))
                .map(Verdict::actual)
                .collect(Collectors.toSet());
        if (broken.isEmpty()) {
            assertThat(reasons).hasSize(1);
        } else {
            assertThat(broken).containsExactly("encode.plain");
            assertThat(reasons).isEmpty();
        }
    }

    private static boolean isBlockedBy(Verdict verdict, String rule) {
        return verdict.reason() != null && verdict.reason().text().equals("blocked-by:" + rule);
    }

    @ParameterizedTest
    @MethodSource("counts")
    void whoCannotCountIsToldSoAndIsJudgedInAllElse(HookCases.HookCase one) {
        Trial trial = Trial.of(one.path(), one.script(), GROUPS);

        assertThat(trial.hasKitFault()).isFalse();
        assertThat(trial.broken()).isEmpty();
        assertThat(trial.on("fan.released").outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(trial.on("fan.released").actual()).startsWith("--subscribers-url ");
        assertThat(trial.on("encode.plain").outcome()).isEqualTo(Outcome.KEPT);
        assertThat(trial.on("fan.everyone").outcome()).isEqualTo(Outcome.KEPT);
    }
}
