package io.github.ssespec.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTest {
    private static final String RULE = """
            {"id": "wire.a", "level": "MUST", "source": "MIME", "look": ["O", "D"], "title": "t", "requirement": "r",
             "why": "w", "cause": "c", "right": ["x"], "wrong": ["y"], "link": "l"}""";
    private static final String FILE = "{\"group\": \"wire\", \"title\": \"bytes\", \"rules\": [" + RULE + "]}";

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private String read(String file) throws IOException {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return CatalogueReader.readGroup(
                "server/wire.json", Kind.SERVER, "wire", new ByteArrayInputStream(bytes), rules);
    }

    @Test
    void aGroupsRulesAndTitleAreRead() throws IOException {
        assertThat(read(FILE)).isEqualTo("bytes");
        assertThat(rules.values()).singleElement().satisfies(rule -> {
            assertThat(rule.look()).containsExactly(Look.OBSERVE, Look.DRIVEN);
            assertThat(rule.basis()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"title\": \"t\", | '' | wire.a: the member title is missing, blank or no string",
                "\"w\" | \" \" | wire.a: the member why is missing, blank or no string",
                "\"c\" | 7 | VALUE_STRING was expected, not VALUE_NUMBER_INT",
                "[\"x\"] | \"x\" | wire.a: the member right is missing or no list",
                "\"O\" | \"Q\" | wire.a: no way of looking has the code Q",
                "\"why\" | \"whi\" | wire.a: the member why is missing, blank or no string",
                "\"link\" | \"more\": \"m\", \"link\" | wire.a: no such member is known: [more]",
                "\"wire.a\" | \"http.a\" | http.a does not belong to the group wire",
                "\"source\" | \"level\" | the member level stands twice",
                "\"bytes\", \"rules\" | \"bytes\", \"rule\" | the member rules was expected, not rule",
                "\"group\": \"wire\" | \"group\": \"time\" | group is time, not wire"
            })
    void malformedDataAreNamed(String part, String replacement, String message) {
        assertThat(FILE).contains(part);
        assertThatIllegalStateException()
                .isThrownBy(() -> read(FILE.replace(part, replacement)))
                .withMessage("Rule catalogue, server/wire.json: " + message);
    }

    @Test
    void twoRulesOfOneNameAreRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read(FILE.replace(RULE, RULE + "," + RULE)))
                .withMessage("Rule catalogue, server/wire.json: two rules are called wire.a");
    }
}
