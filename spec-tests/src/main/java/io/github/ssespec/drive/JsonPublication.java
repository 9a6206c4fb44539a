package io.github.ssespec.drive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** The other side of {@link JsonHook}: what stands in the body of a request to publish. */
public final class JsonPublication {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonPublication() {}

    /**
     * The publication that a body asks for: members that are absent or null are not given, numbers are taken as they are
     * written, other members are passed over.
     *
     * @return empty where the body is no JSON object in UTF-8, or gives no field
     */
    public static Optional<Publication> read(byte[] body) {
        JsonNode object;
        try {
            object = JSON.readTree(body);
        } catch (IOException e) {
            return Optional.empty();
        }
        Optional<Publication> publication = Optional.empty();
        for (Publication.Field field : Publication.Field.values()) {
            JsonNode value = object.get(field.label());
            if (value != null && !value.isNull()) {
                String text = value.asText();
                publication = Optional.of(publication
                        .map(others -> others.with(field, text))
                        .orElseGet(() -> Publication.of(field, text)));
            }
        }
        return publication;
    }
}
