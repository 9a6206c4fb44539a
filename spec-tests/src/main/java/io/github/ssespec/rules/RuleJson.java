package io.github.ssespec.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Rules as JSON for programs: an array with an object a rule, members named and ordered as in {@link Rule}. */
public final class RuleJson {
    private static final JsonFactory JSON = new JsonFactory();

    private RuleJson() {}

    /** The JSON text, ended by LF. {@code basis} is left out where there is none; all other members are always there. */
    public static String write(List<Rule> rules) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartArray();
            for (Rule rule : rules) {
                write(rule, json);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(Rule rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("group", rule.group());
        json.writeStringField("kind", rule.kind().word());
        json.writeStringField("level", rule.level().name());
        json.writeStringField("source", rule.source());
        strings("look", rule.look().stream().map(Look::code).toList(), json);
        Basis basis = rule.basis();
        if (basis != null) {
            json.writeStringField("basis", basis.id());
        }
        json.writeStringField("title", rule.title());
        json.writeStringField("requirement", rule.requirement());
        json.writeStringField("why", rule.why());
        json.writeStringField("cause", rule.cause());
        strings("right", rule.right(), json);
        strings("dispatches", rule.dispatches(), json);
        strings("wrong", rule.wrong(), json);
        json.writeStringField("link", rule.link());
        json.writeEndObject();
    }

    private static void strings(String name, List<String> items, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String item : items) {
            json.writeString(item);
        }
        json.writeEndArray();
    }
}
