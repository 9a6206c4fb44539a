package io.github.ssespec.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.ssespec.server.encoder.ServerSentEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/** Reads the JSON of {@code /publish}: an object of fields, each of them optional, and nothing besides. */
final class EventJson {
    private static final List<String> FIELDS = List.of("event", "data", "id", "retry", "comment");

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private EventJson() {}

    /**
     * Reads one event.
     *
     * @throws Refusal with status 400 if this is no JSON, or not that of an event, or of one that cannot be encoded
     */
    static ServerSentEvent read(byte[] json) throws Refusal {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw bad("expected a JSON object with any of " + String.join(", ", FIELDS));
            }
            ServerSentEvent.Builder event = ServerSentEvent.builder();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                member(parser, event);
            }
            if (parser.nextToken() != null) {
                throw bad("something follows the JSON object" + at(parser.currentTokenLocation()));
            }
            return event.build();
        } catch (JsonProcessingException malformed) {
            throw bad("malformed JSON: " + malformed.getOriginalMessage() + at(malformed.getLocation()));
        } catch (IllegalArgumentException illegal) {
            throw bad(String.valueOf(illegal.getMessage()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void member(JsonParser parser, ServerSentEvent.Builder event) throws IOException, Refusal {
        String name = parser.currentName();
        switch (name) {
            case "event" -> event.event(text(parser));
            case "data" -> event.data(text(parser));
            case "id" -> event.id(text(parser));
            case "comment" -> event.comment(text(parser));
            case "retry" -> event.retry(milliseconds(parser));
            default -> throw bad("unknown field \"" + name + '"' + NearestName.hint(name, FIELDS));
        }
    }

    private static String text(JsonParser parser) throws IOException, Refusal {
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
            throw wrong(parser, "a string");
        }
        return parser.getText();
    }

    private static long milliseconds(JsonParser parser) throws IOException, Refusal {
        if (parser.nextToken() != JsonToken.VALUE_NUMBER_INT
                || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw wrong(parser, "a whole number of milliseconds, at most " + Long.MAX_VALUE);
        }
        return parser.getLongValue();
    }

    private static Refusal wrong(JsonParser parser, String expected) throws IOException {
        String found = parser.currentToken() == JsonToken.VALUE_STRING ? "a string" : parser.getText();
        return bad(parser.currentName() + ": found " + found + ", expected " + expected
                + at(parser.currentTokenLocation()));
    }

    private static Refusal bad(String sentence) {
        return new Refusal(HttpStatus.BAD_REQUEST_400, sentence);
    }

    private static String at(JsonLocation place) {
        return " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    }
}
