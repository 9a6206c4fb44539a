package io.github.ssespec.drive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.OptionalInt;

/** Events that mark a place in the streams of a run; and how the subject writes data. Thread-safe. */
public final class Sentinels {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String prefix = "ssespec-sentinel-" + Long.toString(System.nanoTime(), 36) + "-";
    private final boolean dataJson;

    /** @param dataJson whether the subject encodes data as JSON */
    Sentinels(boolean dataJson) {
        this.dataJson = dataJson;
    }

    /** Of a subject that encodes data as JSON. */
    public static Sentinels ofJson() {
        return new Sentinels(true);
    }

    /** @param more how many characters stand behind what marks the place */
    Publication publication(int number, int more) {
        return Publication.data(prefix + number + "." + "x".repeat(more));
    }

    /** The number of a sentinel, as its data came; empty for any other event. A value that leaked into it does not hide it. */
    public OptionalInt number(String data) {
        int at = data.indexOf(prefix);
        int end = at < 0 ? -1 : data.indexOf('.', at);
        if (end < 0 || end - at - prefix.length() > 9) {
            return OptionalInt.empty();
        }
        String digits = data.substring(at + prefix.length(), end);
        return digits.matches("[0-9]+") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    /** What was meant by data as it came: the text that it encodes, where it is to be JSON and is. */
    public String meant(String data) {
        if (!dataJson) {
            return data;
        }
        try {
            JsonNode node = JSON.readTree(data);
            return node != null && node.isTextual() ? node.textValue() : data;
        } catch (JsonProcessingException e) {
            return data;
        }
    }
}
