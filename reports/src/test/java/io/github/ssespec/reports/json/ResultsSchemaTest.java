package io.github.ssespec.reports.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Samples;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ResultsSchemaTest {
    static final List<RunResults> RUNS = ResultsJsonTest.RUNS;

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA =
            REGISTRY.getSchema(Objects.requireNonNull(ResultsJson.class.getResourceAsStream("results-1.schema.json")));

    @ParameterizedTest(name = "{index}")
    @FieldSource("RUNS")
    void everyRunIsValid(RunResults run) {
        assertThat(errors(ResultsJson.text(run))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            "exitStatus": 1,           | "exitStatus": 5,
            "exitStatus": 1,           | "exitStatus": 1, "more": 1,
            "exitStatus": 1,           | ``
            "kind": "server"           | "kind": "proxy"
            "status": "failed"         | "status": "odd"
            "status": "failed"         | "status": "skipped"
            "reason": null             | "reason": "budget"
            "level": "MUST"            | "level": "must"
            "file": "wire/01.bin"      | "file": "../01.bin"
            "durationMs": 5004         | "durationMs": -1
            "durationMs": 5004,        | ``
            [0.0, 0, 312]              | [0.0, 0]
            [0.0, 0, 312]              | [0.0, 0, 312, 1]
            [0.0, 0, 312]              | [0.0, 0, 0.5]
            2026-11-22T19:04:00.123Z   | yesterday
            "actual": "                | "actual": "\\u001B
            "rule": "wire.utf8"        | "rule": "UTF8"
            """, delimiter = '|')
    void theSchemaIsStrict(String from, String to) {
        String good = ResultsJson.text(Samples.broken());

        assertThat(good).contains(from);
        assertThat(errors(good.replace(from, to))).isNotEmpty();
    }

    @Test
    void theSchemaItselfIsValid() {
        Schema metaSchema = REGISTRY.getSchema(
                com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaSchema.validate(SCHEMA.getSchemaNode())).isEmpty();
    }

    private static List<Error> errors(String json) {
        return SCHEMA.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
