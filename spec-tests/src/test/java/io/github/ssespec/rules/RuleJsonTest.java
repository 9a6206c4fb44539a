package io.github.ssespec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleJsonTest {
    @Test
    void everyRuleIsAnObjectWithAllItsMembers() throws JsonProcessingException {
        JsonNode array = new ObjectMapper().readTree(RuleJson.write(Catalogue.all()));
        assertThat(array).hasSameSizeAs(Catalogue.all());
        for (int i = 0; i < array.size(); i++) {
            Rule rule = Catalogue.all().get(i);
            assertThat(array.get(i).fieldNames())
                    .toIterable()
                    .filteredOn(name -> !name.equals("basis"))
                    .containsExactly(
                            "id",
                            "group",
                            "kind",
                            "level",
                            "source",
                            "look",
                            "title",
                            "requirement",
                            "why",
                            "cause",
                            "right",
                            "dispatches",
                            "wrong",
                            "link");
            assertThat(array.get(i).get("id").textValue()).isEqualTo(rule.id());
            assertThat(array.get(i).has("basis")).isEqualTo(rule.basis() != null);
        }
    }

    @Test
    void valuesAreThoseOfTheCatalogue() throws JsonProcessingException {
        JsonNode rule = new ObjectMapper()
                .readTree(RuleJson.write(RulePatterns.select(List.of("time.unbuffered"))))
                .get(0);
        assertThat(rule.get("kind").textValue()).isEqualTo("server");
        assertThat(rule.get("level").textValue()).isEqualTo("SHOULD");
        assertThat(rule.get("look")).extracting(JsonNode::textValue).containsExactly("O", "D");
        assertThat(rule.get("dispatches")).isEmpty();
    }

    @Test
    void noRulesAreAnEmptyArray() throws JsonProcessingException {
        assertThat(new ObjectMapper().readTree(RuleJson.write(List.of()))).isEmpty();
    }
}
