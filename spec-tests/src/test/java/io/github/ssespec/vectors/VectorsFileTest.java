package io.github.ssespec.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.ssespec.reports.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document is as its schema says, and as a person can read it. */
class VectorsFileTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = REGISTRY.getSchema(text(VectorFiles.SCHEMA));
    private static final String VECTORS = text(VectorFiles.VECTORS);

    @Test
    void theVectorsAreAsTheirSchemaSays() {
        assertThat(errors(VECTORS)).isEmpty();
    }

    @Test
    void theSchemaItselfIsValid() {
        Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaSchema.validate(SCHEMA.getSchemaNode())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "schema": "urn:ssespec:vectors:1" | "schema": "urn:ssespec:vectors:2"
            "rule": "parse.lf"                | "rule": "wire.utf8"
            "section": "9.2.5"                | "section": "9.2"
            "title": "one event"              | "title": ""
            "title": "one event",             | ``
            "stream": "data: a\\n\\n"         | "stream": null
            "stream": "data: a\\n\\n"         | "stream": []
            "stream": "data: a\\n\\n"         | "stream": [{"repeat": "a"}]
            {"hex": "EFBB"}                   | {"hex": "EFB"}
            {"hex": "EFBB"}                   | {"hex": "ef bb"}
            {"hex": "EFBB"}                   | {"hex": "EFBB", "times": 2}
            {"type": "message", "data": "a",  | {"data": "a",
            "reconnectionTime": 1500          | "reconnectionTime": -1
            "reconnectionTime": 1500          | "reconnectionTime": "1500"
            "staysOpen": true                 | "staysOpen": false
            """)
    void theSchemaIsStrict(String from, String to) {
        assertThat(VECTORS).contains(from);
        assertThat(errors(VECTORS.replace(from, to))).isNotEmpty();
    }

    @Test
    void whatCannotBeSeenIsWrittenAsAnEscape() {
        assertThat(VECTORS.replace("\n", "")).isEqualTo(Visible.text(VECTORS.replace("\n", "")));
    }

    private static List<Error> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static String text(VectorFiles file) {
        try (InputStream in = file.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
