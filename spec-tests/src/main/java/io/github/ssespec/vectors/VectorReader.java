package io.github.ssespec.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads the vectors' document, which a test has found to be as its schema says. */
final class VectorReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private VectorReader() {}

    static List<Vector> read(InputStream in) throws IOException {
        List<Vector> vectors = new ArrayList<>();
        for (JsonNode vector : JSON.readTree(in).required("vectors")) {
            vectors.add(vector(vector));
        }
        return List.copyOf(vectors);
    }

    private static Vector vector(JsonNode node) {
        List<VectorEvent> events = new ArrayList<>();
        for (JsonNode event : node.required("events")) {
            events.add(
                    new VectorEvent(text(event, "type"), pieces(event.required("data")), text(event, "lastEventId")));
        }
        return new Vector(
                text(node, "rule"),
                text(node, "section"),
                text(node, "title"),
                pieces(node.required("stream")),
                events,
                text(node, "lastEventId"),
                reconnectionTime(node.required("reconnectionTime")),
                node.path("staysOpen").booleanValue());
    }

    private static Pieces pieces(JsonNode node) {
        if (node.isTextual()) {
            return new Pieces(List.of(piece(node)));
        }
        List<Pieces.Piece> pieces = new ArrayList<>();
        node.forEach(piece -> pieces.add(piece(piece)));
        return new Pieces(pieces);
    }

    private static Pieces.Piece piece(JsonNode node) {
        if (node.has("hex")) {
            return new Pieces.Piece(HexFormat.of().parseHex(text(node, "hex")), 1);
        }
        if (node.has("repeat")) {
            return new Pieces.Piece(
                    utf8(text(node, "repeat")), node.required("times").intValue());
        }
        return new Pieces.Piece(utf8(node.textValue()), 1);
    }

    private static ReconnectionTime reconnectionTime(JsonNode node) {
        if (node.isObject()) {
            return new ReconnectionTime(node.required("atLeast").longValue(), true);
        }
        return new ReconnectionTime(node.isNull() ? null : node.longValue(), false);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).textValue();
    }
}
