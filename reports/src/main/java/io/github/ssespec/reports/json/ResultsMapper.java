package io.github.ssespec.reports.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.annotation.JsonAppend;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.ssespec.reports.Read;
import io.github.ssespec.reports.Reason;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Status;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** How the model is written, said here so that the model knows nothing of JSON. Every member must be there to be read. */
final class ResultsMapper {
    static final JsonMapper MAPPER = create();

    private ResultsMapper() {}

    private static JsonMapper create() {
        SimpleModule types = new SimpleModule();
        types.addSerializer(Instant.class, ToStringSerializer.instance);
        types.addDeserializer(Instant.class, new InstantReader());
        types.addDeserializer(Read.class, new ReadReader());
        return JsonMapper.builder()
                .addModule(types)
                .addMixIn(RunResults.class, SchemaFirst.class)
                .addMixIn(Status.class, InLowerCase.class)
                .addMixIn(Reason.class, AsText.class)
                .addMixIn(Read.class, AsTriple.class)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    @JsonAppend(prepend = true, attrs = @JsonAppend.Attr("schema"))
    private interface SchemaFirst {}

    private interface InLowerCase {
        @JsonValue
        String label();
    }

    private abstract static class AsText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        AsText(String ignored) {}

        @JsonValue
        abstract String text();
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"milliseconds", "offset", "length"})
    private interface AsTriple {}

    private static final class InstantReader extends FromStringDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        protected Instant _deserialize(String value, DeserializationContext context) {
            try {
                return Instant.parse(value);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("'" + value + "' is no time such as 2026-11-22T19:04:00Z", e);
            }
        }
    }

    private static final class ReadReader extends StdDeserializer<Read> {
        private static final long serialVersionUID = 1L;

        ReadReader() {
            super(Read.class);
        }

        @Override
        public Read deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode triple = context.readTree(json);
            if (!triple.isArray()
                    || triple.size() != 3
                    || !triple.get(0).isNumber()
                    || !isWhole(triple.get(1))
                    || !isWhole(triple.get(2))) {
                return context.reportInputMismatch(this, "no read");
            }
            return new Read(
                    triple.get(0).doubleValue(),
                    triple.get(1).longValue(),
                    triple.get(2).longValue());
        }

        private static boolean isWhole(JsonNode number) {
            return number.isIntegralNumber() && number.canConvertToLong();
        }
    }
}
