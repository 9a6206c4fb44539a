package io.github.ssespec.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePatternsTest {
    @Test
    void anIdPicksItsRule() {
        assertThat(ids(Kind.SERVER, "wire.utf8")).containsExactly("wire.utf8");
    }

    @Test
    void aStarStandsForAnyCharacters() {
        assertThat(ids(Kind.SERVER, "h2.*"))
                .containsExactly("h2.stream", "h2.connection-headers", "h2.multiplex", "h2.reset");
        assertThat(ids(Kind.SERVER, "wire.*-null")).containsExactly("wire.id-null");
        assertThat(ids(Kind.SERVER, "*.id-*"))
                .containsExactly(
                        "wire.id-null",
                        "wire.id-header-safe",
                        "inject.id-lf",
                        "inject.id-cr",
                        "inject.id-crlf",
                        "inject.id-nul");
        assertThat(RulePatterns.select(Kind.CLIENT, List.of("*"))).isEqualTo(Catalogue.client());
    }

    @Test
    void aDotIsNoWildcard() {
        assertThat(ids(Kind.SERVER, "*.null")).containsExactly("wire.null");
    }

    @Test
    void severalPatternsPickInTheCataloguesOrderAndOnce() {
        assertThat(RulePatterns.select(Kind.SERVER, List.of("wire.utf8, http.status", "http.s*")))
                .extracting(Rule::id)
                .containsExactly("http.status", "wire.utf8");
    }

    @Test
    void noPatternPicksNothing() {
        assertThat(RulePatterns.select(Kind.SERVER, List.of())).isEmpty();
    }

    @Test
    void rulesOfBothKindsCanBePicked() {
        assertThat(RulePatterns.select(List.of("*.eof,*.utf8")))
                .extracting(Rule::id)
                .containsExactly("wire.utf8", "parse.utf8", "parse.eof", "reconnect.eof");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wire.utf | wire.utf8",
                "wire.uft8 | wire.utf8",
                "WIRE.UTF8 | wire.utf8",
                "wire | wire.*",
                "wier.* | wire.*",
                "utf8 | wire.utf8",
                "http.contenttype | http.content-type"
            })
    void aPatternThatMatchesNothingGetsTheNearestName(String pattern, String nearest) {
        refused(Kind.SERVER, pattern)
                .withMessage("The rule pattern \"" + pattern + "\" matches no server rule; it must match at least one. "
                        + "Did you mean " + nearest + "?");
    }

    @Test
    void whatResemblesNothingGetsNoGuess() {
        refused(Kind.CLIENT, "banana")
                .withMessage("The rule pattern \"banana\" matches no client rule; it must match at least one.");
        assertThatExceptionOfType(UnknownRuleException.class)
                .isThrownBy(() -> RulePatterns.select(List.of("banana")))
                .withMessage("The rule pattern \"banana\" matches no rule; it must match at least one.");
    }

    @Test
    void aPatternForTheOtherKindIsNamedAsSuch() {
        refused(Kind.SERVER, "parse.*")
                .withMessage(
                        "The rule pattern \"parse.*\" matches client rules only; it must match at least one server "
                                + "rule, as http.* does.");
        refused(Kind.CLIENT, "wire.utf8").withMessageContaining("matches server rules only");
    }

    @Test
    void eachPatternHasToMatch() {
        refused(Kind.SERVER, "wire.*,nope.*").withMessageContaining("\"nope.*\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "wire.*,", "' , '"})
    void anEmptyPatternIsRefused(String patterns) {
        refused(Kind.SERVER, patterns).withMessageStartingWith("An empty rule pattern stands in \"" + patterns + "\"");
    }

    @Test
    void charactersOfRegularExpressionsMeanNothing() {
        refused(Kind.SERVER, "wire.(utf8|bom)").withMessageContaining("matches no server rule");
        refused(Kind.SERVER, "\\Ewire.*").withMessageContaining("matches no server rule");
    }

    private static List<String> ids(Kind kind, String pattern) {
        return RulePatterns.select(kind, List.of(pattern)).stream()
                .map(Rule::id)
                .toList();
    }

    private static ThrowableAssertAlternative<UnknownRuleException> refused(Kind kind, String patterns) {
        return assertThatExceptionOfType(UnknownRuleException.class)
                .isThrownBy(() -> RulePatterns.select(kind, List.of(patterns)));
    }
}
