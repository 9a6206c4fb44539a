package io.github.ssespec.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.ssespec.server.encoder.ServerSentEvent;
import io.github.ssespec.server.hub.Audience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Reads the JSON of {@code /publish}: an object of an event's fields, and of the topic or the user that it goes to if
 * not to everyone; each of them optional, and nothing besides.
 */
final class PublicationJson {
    private static final List<String> FIELDS = List.of("event", "data", "id", "retry", "comment", "topic", "user");

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;
    private final ServerSentEvent.Builder event = ServerSentEvent.builder();
    private Audience audience = new Audience.Everyone();

    private PublicationJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads one event.
     *
     * @throws Refusal with status 400 if this is no JSON, or not that of an event, or of one that cannot be encoded
     */
    static Publication read(byte[] json) throws Refusal {
        try (JsonParser parser = JSON.createParser(json)) {
            return new PublicationJson(parser).publication();
        } catch (JsonProcessingException malformed) {
            throw bad("malformed JSON: " + malformed.getOriginalMessage() + at(malformed.getLocation()));
        } catch (IllegalArgumentException illegal) {
            throw bad(String.valueOf(illegal.getMessage()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Publication publication() throws IOException, Refusal {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw bad("expected a JSON object with any of " + String.join(", ", FIELDS));
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            member();
        }
        if (parser.nextToken() != null) {
            throw bad("something follows the JSON object" + at(parser.currentTokenLocation()));
        }
        return new Publication(event.build(), audience);
    }

    private void member() throws IOException, Refusal {
        String name = parser.currentName();
        switch (name) {
            case "event" -> event.event(text());
            case "data" -> event.data(text());
            case "id" -> event.id(text());
            case "comment" -> event.comment(text());
            case "retry" -> event.retry(milliseconds());
            case "topic" -> address(new Audience.Topic(text()));
            case "user" -> address(new Audience.User(text()));
            default -> throw bad("unknown field \"" + name + '"' + NearestName.hint(name, FIELDS));
        }
    }

    private void address(Audience to) throws Refusal {
        if (!(audience instanceof Audience.Everyone)) {
            throw bad("topic and user: found both, expected one of them at most");
        }
        audience = to;
    }

    private String text() throws IOException, Refusal {
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
            throw wrong("a string");
        }
        return parser.getText();
    }

    private long milliseconds() throws IOException, Refusal {
        if (parser.nextToken() != JsonToken.VALUE_NUMBER_INT
                || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw wrong("a whole number of milliseconds, at most " + Long.MAX_VALUE);
        }
        return parser.getLongValue();
    }

    private Refusal wrong(String expected) throws IOException {
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
