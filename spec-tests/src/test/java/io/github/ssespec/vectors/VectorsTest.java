package io.github.ssespec.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.client.parser.Outcome;
import io.github.ssespec.client.parser.Outcome.Event;
import io.github.ssespec.client.parser.StandardAlgorithm;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Rule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors cover the rules, and say what the standard says. */
class VectorsTest {
    private static final int ENOUGH_FOR_THE_WORD_BY_WORD_ALGORITHM = 100_000;

    static List<Vector> vectors() {
        return Vectors.all();
    }

    static List<Rule> rules() {
        return Catalogue.client().stream()
                .filter(rule -> rule.group().equals("parse"))
                // Time itself is under test there: a stream as such says nothing.
                .filter(rule -> !rule.id().equals("parse.growth"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasVectorsOfItsSection(Rule rule) {
        assertThat(Vectors.of(rule.id()))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(vector -> assertThat("HTML " + vector.section()).isEqualTo(rule.source()));
    }

    @Test
    void vectorsStandInTheOrderOfTheRules() {
        List<String> order = Vectors.all().stream().map(Vector::rule).distinct().toList();

        assertThat(order).isEqualTo(rules().stream().map(Rule::id).toList());
    }

    @Test
    void titlesAreUniqueAndNoTwoVectorsOfARuleHaveTheSameStream() {
        assertThat(Vectors.all()).extracting(Vector::title).doesNotHaveDuplicates();
        Vectors.all().stream()
                .collect(Collectors.groupingBy(Vector::rule))
                .forEach((rule, vectors) -> assertThat(vectors)
                        .as(rule)
                        .extracting(vector -> List.of(new String(vector.bytes(), StandardCharsets.ISO_8859_1)))
                        .doesNotHaveDuplicates());
    }

    @Test
    void onlyPromptnessNeedsAStreamThatStaysOpen() {
        assertThat(Vectors.all())
                .allSatisfy(vector ->
                        assertThat(vector.staysOpen()).isEqualTo(vector.rule().equals("parse.cr-prompt")));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theStandardWordByWordSaysTheSame(Vector vector) {
        if (vector.stream().length() > ENOUGH_FOR_THE_WORD_BY_WORD_ALGORITHM) {
            return;
        }
        Outcome outcome = StandardAlgorithm.interpret(vector.bytes());

        assertThat(outcome.events())
                .isEqualTo(vector.events().stream()
                        .map(event -> new Event(event.type(), event.data(), event.lastEventId()))
                        .toList());
        assertThat(outcome.lastEventId()).isEqualTo(vector.lastEventId());
        assertThat(outcome.reconnectionTime()).matches(time -> agrees(time, vector.reconnectionTime()));
    }

    private static boolean agrees(OptionalLong time, ReconnectionTime expected) {
        return time.isPresent() == (expected.milliseconds() != null)
                && expected.allows(time.isPresent() ? time.getAsLong() : null);
    }
}
