package io.github.ssespec.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Rule;
import io.github.ssespec.vectors.Vectors;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static final Set<String> RULES =
            new HashSet<>(Catalogue.client().stream().map(Rule::id).toList());

    @Test
    void everyRuleOfClientsHasACaseAndEveryCaseARule() {
        assertThat(rules(Cases.connecting())).isEqualTo(RULES);
    }

    @Test
    void parsersAreTriedWithTheRulesOfParseThatNeedNoConnection() {
        assertThat(rules(Cases.parsing()))
                .allMatch(rule -> rule.startsWith("parse."))
                .contains("parse.lf", "parse.eof", "parse.retry", "parse.long-line")
                .doesNotContain("parse.cr-prompt");
    }

    @Test
    void aChainExpectsWhatItsVectorsSay() {
        Chain chain = Chain.of(
                Vectors.of("parse.data-lines").stream().filter(Chain::takes).toList());

        assertThat(chain.links())
                .allSatisfy(link -> assertThat(link.expected())
                        .extracting(event -> event.type() + " " + event.data())
                        .isEqualTo(link.vector().events().stream()
                                .map(event -> event.type() + " " + event.data())
                                .toList()));
    }

    @Test
    void whatIsAboutTheBeginningOrTheEndOfAStreamIsNoLinkOfAChain() {
        assertThat(Vectors.of("parse.bom")).isNotEmpty().noneMatch(Chain::takes);
        assertThat(Vectors.of("parse.eof")).isNotEmpty().noneMatch(Chain::takes);
    }

    private static Set<String> rules(List<Case> cases) {
        return new HashSet<>(cases.stream().map(Case::rule).toList());
    }
}
