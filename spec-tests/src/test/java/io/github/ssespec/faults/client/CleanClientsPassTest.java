package io.github.ssespec.faults.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.checks.Outcome;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("trials")
class CleanClientsPassTest {

    static List<Named<CleanClient>> clients() {
        return CleanClients.all().stream()
                .map(client -> Named.of(client.name(), client))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void noRuleIsFoundBrokenAndNoneIsLeftUndecided(CleanClient client) throws Exception {
        Examined examined = Examined.of(client.client().get(), rule -> true);

        assertThat(examined.hasKitFault()).isFalse();
        assertThat(examined.texts(Set.of(Outcome.BROKEN, Outcome.CONCERN, Outcome.UNDECIDED)))
                .isEmpty();
    }
}
