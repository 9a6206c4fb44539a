package io.github.ssespec.drive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template of JSON: a place stands for a complete value, a string or, for a retry of digits, a number. A member whose
 * value is absent is dropped; in an array, where others would move up, null stands for it.
 *
 * @param tree the template with each place as a string of its own name, such as <code>"{data}"</code>
 * @param fields the fields that have a place
 */
record JsonTemplate(JsonNode tree, Set<Publication.Field> fields) implements Template {
    private static final String EXAMPLE = "{\"text\": {data}}";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A string, or what stands between strings. */
    private static final Pattern PART = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|[^\"]++", Pattern.DOTALL);

    private static final Publication MARKS = marks();

    /** What {@link JsonHook} sends. */
    static final JsonTemplate USUAL =
            parse("{\"event\": {event}, \"data\": {data}, \"id\": {id}, \"retry\": {retry}, \"comment\": {comment}}");

    JsonTemplate {
        fields = Set.copyOf(fields);
    }

    /** @throws IllegalArgumentException when it is no JSON, or a place stands within a string or for a member's name */
    static JsonTemplate parse(String text) {
        String marked = PART.matcher(text).replaceAll(part -> Matcher.quoteReplacement(marked(part.group())));
        Set<Publication.Field> fields = TextTemplate.parse(text).fields();
        JsonNode tree;
        try {
            tree = JSON.readTree(marked);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage()
                    + "; expected JSON in which each placeholder is a value, such as " + EXAMPLE);
        }
        if (tree.isMissingNode()) {
            throw new IllegalArgumentException("expected JSON such as " + EXAMPLE + ", not ''");
        }
        for (Publication.Field field : fields) {
            if (tree.findValue(TextTemplate.place(field)) != null) {
                throw new IllegalArgumentException(TextTemplate.place(field) + " stands for a value, as in " + EXAMPLE
                        + ", and not for a member's name");
            }
        }
        return new JsonTemplate(tree, fields);
    }

    /** A place becomes a string that no string of the template equals, since none of them may hold a place. */
    private static String marked(String part) {
        TextTemplate template = TextTemplate.parse(part);
        if (part.startsWith("\"") && !template.places().isEmpty()) {
            throw new IllegalArgumentException(TextTemplate.place(
                            template.places().get(0))
                    + " stands for a whole JSON value, its quotes too: write it without quotes, as in " + EXAMPLE);
        }
        return template.fill(MARKS, UnaryOperator.identity());
    }

    private static Publication marks() {
        Publication marks = Publication.data("");
        for (Publication.Field field : Publication.Field.values()) {
            marks = marks.with(field, '"' + TextTemplate.place(field) + '"');
        }
        return marks;
    }

    @Override
    public String fill(Publication publication) {
        return filled(tree, publication).map(JsonNode::toString).orElse("");
    }

    private Optional<JsonNode> filled(JsonNode node, Publication publication) {
        if (node.isTextual()) {
            return fields.stream()
                    .filter(field -> TextTemplate.place(field).equals(node.textValue()))
                    .findFirst()
                    .map(field -> publication.value(field).map(value -> value(field, value)))
                    .orElse(Optional.of(node));
        }
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(member -> filled(member.getValue(), publication)
                            .ifPresent(value -> copy.set(member.getKey(), value)));
            return Optional.of(copy);
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> copy.add(filled(element, publication).orElse(NullNode.instance)));
            return Optional.of(copy);
        }
        return Optional.of(node);
    }

    private static JsonNode value(Publication.Field field, String value) {
        return field == Publication.Field.RETRY && value.matches("[0-9]+")
                ? BigIntegerNode.valueOf(new BigInteger(value))
                : TextNode.valueOf(value);
    }
}
