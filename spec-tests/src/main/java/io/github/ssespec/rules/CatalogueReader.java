package io.github.ssespec.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue's files with the streaming parser, which needs no reflection and starts fast. */
final class CatalogueReader {
    private static final JsonFactory JSON = new JsonFactory();

    private CatalogueReader() {}

    static Catalogue.Contents read(Kind kind) {
        Map<String, String> groups = new LinkedHashMap<>();
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (String group : kind.groups()) {
            String file = kind.word() + "/" + group + ".json";
            try (InputStream in = CatalogueReader.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw malformed(file, "the file is missing", null);
                }
                groups.put(group, readGroup(file, kind, group, in, rules));
            } catch (IOException e) {
                throw malformed(file, String.valueOf(e.getMessage()), e);
            }
        }
        return new Catalogue.Contents(Collections.unmodifiableMap(groups), List.copyOf(rules.values()));
    }

    /** Adds the rules of one group to {@code rules} and returns the group's title. */
    static String readGroup(String file, Kind kind, String group, InputStream in, Map<String, Rule> rules)
            throws IOException {
        try (JsonParser json = JSON.createParser(in)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            expectText(json, "group", group);
            String title = text(json, "title");
            expectName(json, "rules");
            expect(json.nextToken(), JsonToken.START_ARRAY);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                Rule rule = new RuleMembers(members(json)).rule(kind, group);
                if (rules.put(rule.id(), rule) != null) {
                    throw new IllegalArgumentException("two rules are called " + rule.id());
                }
            }
            expect(json.nextToken(), JsonToken.END_OBJECT);
            return title;
        } catch (IllegalArgumentException e) {
            throw malformed(file, String.valueOf(e.getMessage()), e);
        }
    }

    /** The members of the object that the parser stands on: strings and lists of strings. */
    private static Map<String, Object> members(JsonParser json) throws IOException {
        expect(json.currentToken(), JsonToken.START_OBJECT);
        Map<String, Object> members = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            Object value = json.nextToken() == JsonToken.START_ARRAY ? strings(json) : string(json);
            if (members.put(name, value) != null) {
                throw new IllegalArgumentException("the member " + name + " stands twice");
            }
        }
        return members;
    }

    private static List<String> strings(JsonParser json) throws IOException {
        List<String> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(string(json));
        }
        return items;
    }

    private static String string(JsonParser json) throws IOException {
        expect(json.currentToken(), JsonToken.VALUE_STRING);
        return json.getText();
    }

    private static String text(JsonParser json, String name) throws IOException {
        expectName(json, name);
        json.nextToken();
        return string(json);
    }

    private static void expectText(JsonParser json, String name, String expected) throws IOException {
        String text = text(json, name);
        if (!text.equals(expected)) {
            throw new IllegalArgumentException(name + " is " + text + ", not " + expected);
        }
    }

    private static void expectName(JsonParser json, String name) throws IOException {
        if (!name.equals(json.nextFieldName())) {
            throw new IllegalArgumentException("the member " + name + " was expected, not " + json.currentName());
        }
    }

    private static void expect(JsonToken token, JsonToken expected) {
        if (token != expected) {
            throw new IllegalArgumentException(expected + " was expected, not " + token);
        }
    }

    private static IllegalStateException malformed(String file, String what, @Nullable Exception cause) {
        return new IllegalStateException("Rule catalogue, " + file + ": " + what, cause);
    }
}
