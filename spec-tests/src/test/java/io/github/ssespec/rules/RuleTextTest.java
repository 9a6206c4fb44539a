package io.github.ssespec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTextTest {
    @Test
    void theListHasALineARuleAndFits() {
        List<String> lines = RuleText.list(Catalogue.all()).lines().toList();
        int groups = Catalogue.groups().size();
        assertThat(lines).hasSize(Catalogue.all().size() + groups + groups - 1);
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(RuleText.COLUMNS));
    }

    @Test
    void theListAlignsTheRulesOfAGroup() {
        assertThat(RuleText.list(RulePatterns.select(List.of("wire.utf8", "wire.bom", "close.stops"))))
                .isEqualTo("""
                        wire: the bytes of the stream
                        wire.utf8  MUST    HTML 9.2.5  every byte decodes as UTF-8
                        wire.bom   SHOULD  HTML 9.2.5  no line but the first begins with a byte order mark

                        close: when the application is done
                        close.stops  MUST    HTML 9.2.6  no event is dispatched after close
                        """);
    }

    @Test
    void anExplanationSaysEverything() {
        Rule rule = Catalogue.find("wire.retry").orElseThrow();
        assertThat(RuleText.explain(rule)).isEqualTo("""
                        wire.retry: every retry is ASCII digits and nothing else
                        MUST, HTML 9.2.6, for servers

                        Requirement
                          The value of a retry field is one or more of the digits 0 to 9: no unit, sign, fraction or further
                          space. An empty value, which the standard leaves open, is a warning.

                        Why it matters
                          Clients ignore such a field and reconnect after a delay of their own, of some seconds: the wait
                          that the server asked for, perhaps to survive a restart, is not kept.

                        Usual cause
                          A duration printed in its own format (3s, PT3S, 3000.0), or a number formatted for a locale
                          (3,000). Write whole milliseconds.

                        Right
                          retry: 3000\\n
                          data: a\\n
                          \\n

                        Wrong
                          retry: 3s\\n
                          data: a\\n
                          \\n

                        Notation
                          \\n is LF, \\r CR, \\t a tab, \\0 U+0000, \\xHH the byte HH

                        Needs
                          the stream's URL is enough

                        See
                          https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
                        """);
    }

    @Test
    void anExplanationQuotesTheSentenceThatLeavesOtherClientsFree() {
        String text = RuleText.explain(Catalogue.find("parse.data-trailing").orElseThrow());
        assertThat(text.replaceAll("\\s+", " "))
                .contains("Basis browser-steps: the standard words this step for web browsers.")
                .contains("\"For other user agents, the appropriate steps to dispatch the event are implementation "
                        + "dependent, but at a minimum they must set the data and event type buffers to the empty "
                        + "string before returning.\"")
                .contains("Dispatched {\"kind\":\"event\",\"type\":\"message\",\"data\":\"a\\n\\n\"} Wrong");
    }

    @Test
    void everyExplanationFits() {
        assertThat(Catalogue.all())
                .allSatisfy(rule -> assertThat(RuleText.explain(rule).lines())
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(RuleText.COLUMNS))
                        .noneMatch(line -> line.endsWith(" ")));
    }

    @Test
    void severalWaysOfLookingAreAlternatives() {
        assertThat(RuleText.explain(Catalogue.find("time.unbuffered").orElseThrow()))
                .contains("""
                        Needs one of
                          the stream's URL is enough
                          the kit makes the server send an event: --publish
                        """);
    }

    @Test
    void proseIsBrokenAtSpacesOnly() {
        assertThat(RuleText.wrap("aa bb cccccc d", 5)).containsExactly("aa bb", "cccccc", "d");
        assertThat(RuleText.wrap("aa", 5)).containsExactly("aa");
    }
}
