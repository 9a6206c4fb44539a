package io.github.ssespec.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.checks.Checks;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EveryRuleHasItsCheckTest {

    private static Set<String> rules(String... groups) {
        return Catalogue.server().stream()
                .filter(rule -> groups.length == 0 || List.of(groups).contains(rule.group()))
                .map(Rule::id)
                .collect(Collectors.toSet());
    }

    @Test
    void everyRuleAboutTheResponseAndItsBytesHasACheck() {
        assertThat(Checks.server().keySet()).containsAll(rules("http", "wire"));
    }

    @Test
    void everyCheckDecidesARuleOfTheCatalogueAndComesAfterSuchRules() {
        assertThat(rules()).containsAll(Checks.server().keySet());
        Checks.server()
                .values()
                .forEach(check -> assertThat(Checks.server().keySet())
                        .as("what %s comes after", check.rule())
                        .containsAll(check.after()));
    }

    @Test
    void everyRuleThatIsCheckedHasAFault() {
        Set<String> faulty = Faults.all().stream().map(Fault::rule).collect(Collectors.toSet());
        assertThat(faulty).isEqualTo(Checks.server().keySet());
    }

    @Test
    void everyFaultNamesRulesOfTheCatalogueAndSaysWhatIsExpected() {
        assertThat(Faults.all()).allSatisfy(fault -> {
            assertThat(rules()).contains(fault.rule()).containsAll(fault.also());
            assertThat(fault.name()).matches("[a-z0-9]+([.-][a-z0-9]+)*");
            assertThat(fault.expected()).isNotBlank();
        });
    }

    @Test
    void noTwoServersHaveTheSamePath() {
        assertThat(Faults.all().stream().map(Fault::path)).doesNotHaveDuplicates();
        assertThat(CleanServers.all().stream().map(CleanServer::path)).doesNotHaveDuplicates();
    }
}
