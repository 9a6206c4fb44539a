package io.github.ssespec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditionTest {

    @Test
    void theNewestHoldsTheWholeCatalogue() {
        assertThat(Edition.newest().rules())
                .as("a new rule belongs into the edition of the release that is being made, and into no older one")
                .containsExactlyInAnyOrderElementsOf(
                        Catalogue.all().stream().map(Rule::id).toList());
    }

    @Test
    void noRuleOfAnEditionIsEverGivenUp() {
        List<String> known = Catalogue.all().stream().map(Rule::id).toList();

        for (String name : Edition.names()) {
            assertThat(Edition.named(name).orElseThrow().rules()).as(name).isSubsetOf(known);
        }
    }

    @Test
    void anEditionCountsItsRulesAlone() {
        Edition edition = new Edition("0.0", java.util.Set.of("wire.utf8"));

        assertThat(edition.counts(Catalogue.find("wire.utf8").orElseThrow())).isTrue();
        assertThat(edition.counts(Catalogue.find("wire.bom").orElseThrow())).isFalse();
    }

    @Test
    void thereAreNoOthers() {
        assertThat(Edition.named("0")).isEmpty();
        assertThat(Edition.named("../0.1")).isEmpty();
    }
}
