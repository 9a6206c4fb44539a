package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ssespec.rules.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandsTest {

    @Test
    void parsePrintsTheLinesOfTheParserAdapter() {
        String stream = "\uFEFFid: é\ndata: a\ndata: b\n\nretry: 010\nevent: t\ndata\r\rdata: lost";

        Call call = Call.with(stream.getBytes(StandardCharsets.UTF_8), Map.of(), "parse");

        assertThat(call.exit()).isZero();
        assertThat(call.out()).isEqualTo("""
                {"kind":"event","type":"message","data":"a\\nb","lastEventId":"é"}
                {"kind":"retry","reconnectionTime":10}
                {"kind":"event","type":"t","data":"","lastEventId":"é"}
                {"kind":"end","lastEventId":"é","reconnectionTime":10}
                """);
    }

    @Test
    void parseOfNothingEndsWithoutAnEvent() {
        assertThat(Call.of("parse").out()).isEqualTo("""
                {"kind":"end","lastEventId":"","reconnectionTime":null}
                """);
    }

    @Test
    void rulesListsEveryRuleOnce() {
        String out = Call.of("rules").out();

        Catalogue.all().forEach(rule -> assertThat(out).containsOnlyOnce("\n" + rule.id() + " "));
    }

    @Test
    void rulesAsJsonHoldsEveryRule() throws IOException {
        JsonNode rules =
                new ObjectMapper().readTree(Call.of("rules", "--json", "wire.*").out());

        assertThat(rules).hasSize(18);
        assertThat(rules.get(0).get("id").asText()).isEqualTo("wire.utf8");
    }

    @Test
    void everyRuleCanBeExplained() {
        Catalogue.all()
                .forEach(rule -> assertThat(Call.of("explain", rule.id()).out())
                        .startsWith(rule.id())
                        .contains(rule.link()));
    }
}
