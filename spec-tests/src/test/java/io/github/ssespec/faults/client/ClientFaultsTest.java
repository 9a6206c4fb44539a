package io.github.ssespec.faults.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Rule;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClientFaultsTest {
    private static final Set<String> RULES =
            Catalogue.client().stream().map(Rule::id).collect(Collectors.toSet());

    @Test
    void everyClientRuleHasAFault() {
        assertThat(ClientFaults.all().stream().map(ClientFault::rule).collect(Collectors.toSet()))
                .isEqualTo(RULES);
    }

    @Test
    void noTwoFaultsOfARuleAndNoTwoCleanClientsHaveTheSameName() {
        assertThat(ClientFaults.all().stream().map(fault -> fault.rule() + ": " + fault.name()))
                .doesNotHaveDuplicates();
        assertThat(CleanClients.all().stream().map(CleanClient::name)).doesNotHaveDuplicates();
    }

    @Test
    void everyFaultNamesRulesOfTheCatalogueAndSaysWhatIsExpected() {
        assertThat(ClientFaults.all()).allSatisfy(fault -> {
            assertThat(fault.name()).matches("[a-z0-9]+(-[a-zA-Z0-9]+)*");
            assertThat(fault.expected()).isNotBlank();
            assertThat(RULES).contains(fault.rule());
            assertThat(fault.also())
                    .allSatisfy(other -> assertThat(RULES)
                            .anyMatch(rule -> rule.equals(other) || rule.startsWith(other.replace("*", ""))));
        });
    }
}
