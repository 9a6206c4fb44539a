package io.github.ssespec.faults.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("trials")
class EveryClientFaultIsCaughtTest {
    /** They take megabytes and seconds: tried with the faults about size, and with the clean clients. */
    private static final Set<String> OF_SIZE =
            Set.of("parse.long-line", "parse.many-lines", "parse.large-event", "parse.growth");

    static List<Named<ClientFault>> faults() {
        return named(ClientFaults.all().stream());
    }

    static List<Named<ClientFault>> firstFaultOfEachRule() {
        Set<String> seen = new HashSet<>();
        return named(ClientFaults.all().stream().filter(fault -> seen.add(fault.rule())));
    }

    private static List<Named<ClientFault>> named(Stream<ClientFault> faults) {
        return faults.map(fault -> Named.of(fault.rule() + ": " + fault.name(), fault))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theRuleIsFoundBrokenInTheExpectedWords(ClientFault fault) throws Exception {
        Examined examined = Examined.hastily(fault.client().get(), fault.rule());
        Verdict verdict = examined.on(fault.rule());

        assertThat(examined.hasKitFault()).isFalse();
        assertThat(verdict.outcome()).as(verdict.actual()).isIn(Outcome.BROKEN, Outcome.CONCERN);
        assertThat(verdict.actual()).contains(fault.expected());
    }

    @ParameterizedTest
    @MethodSource("firstFaultOfEachRule")
    void noOtherRuleIsFoundBroken(ClientFault fault) throws Exception {
        Examined examined = Examined.of(
                fault.client().get(),
                rule -> !rule.equals(fault.rule()) && !fault.mayBreak(rule) && !OF_SIZE.contains(rule));

        assertThat(examined.hasKitFault()).isFalse();
        assertThat(examined.broken()).isEmpty();
    }
}
