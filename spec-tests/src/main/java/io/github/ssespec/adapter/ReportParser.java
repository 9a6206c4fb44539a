package io.github.ssespec.adapter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a report of the members of one JSON object. */
final class ReportParser {
    /** The length of a line is bounded already. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    /** Strings and Longs; what is neither, is null, or stands deeper has no part in a report. */
    private final Map<String, Object> members;

    private ReportParser(Map<String, Object> members) {
        this.members = members;
    }

    /** Throws {@link IllegalArgumentException} for JSON that is no report, {@link IOException} for no JSON. */
    static Report parse(byte[] line) throws IOException {
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("it is no object");
            }
            ReportParser parser = new ReportParser(members(json));
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("more follows the object");
            }
            return parser.report();
        }
    }

    private Report report() {
        String kind = text("kind");
        Consumer<ClientReports> call = switch (kind) {
            case "open" -> ClientReports::opened;
            case "event" -> {
                ClientEvent event =
                        new ClientEvent(text("type"), text("data"), textOrNull("lastEventId"), textOrNull("origin"));
                yield reports -> reports.event(event);
            }
            case "error" -> ClientReports::error;
            case "closed" -> ClientReports::closed;
            case "retry" -> {
                Long time = numberOrNull("reconnectionTime");
                if (time == null) {
                    throw new IllegalArgumentException("its \"reconnectionTime\" is missing or no number");
                }
                yield reports -> reports.retry(time);
            }
            case "end" -> {
                String id = textOrNull("lastEventId");
                Long time = numberOrNull("reconnectionTime");
                yield reports -> reports.ended(id, time);
            }
            default -> reports -> {};
        };
        return new Report(kind, caseNumber(), call);
    }

    /** A program that splits {@code open N URL} at its spaces has N as a string, and may well print it as one. */
    private OptionalInt caseNumber() {
        Object value = members.get("case");
        if (value == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(value.toString()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("its \"case\" is no number of a case", e);
        }
    }

    private String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw new IllegalArgumentException("its \"" + name + "\" is missing or no string");
        }
        return text;
    }

    private @Nullable String textOrNull(String name) {
        return members.get(name) instanceof String text ? text : null;
    }

    private @Nullable Long numberOrNull(String name) {
        return members.get(name) instanceof Long number ? number : null;
    }

    private static Map<String, Object> members(JsonParser json) throws IOException {
        Map<String, Object> members = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            switch (json.nextToken()) {
                case VALUE_STRING -> members.put(name, json.getText());
                case VALUE_NUMBER_INT -> members.put(name, clamped(json.getBigIntegerValue()));
                // A cast takes what is too large to the largest long. A program in JavaScript prints 1e+21.
                case VALUE_NUMBER_FLOAT -> members.put(name, (long) json.getDoubleValue());
                default -> json.skipChildren();
            }
        }
        return members;
    }

    private static long clamped(BigInteger number) {
        return number.max(LEAST).min(MOST).longValueExact();
    }
}
