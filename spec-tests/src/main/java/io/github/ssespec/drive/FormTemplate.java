package io.github.ssespec.drive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A template of an HTML form's content: values are encoded as the URL Standard says ({@code
 * application/x-www-form-urlencoded}), and a pair whose value is absent is dropped.
 */
record FormTemplate(List<TextTemplate> pairs) implements Template {

    FormTemplate {
        pairs = List.copyOf(pairs);
    }

    static FormTemplate parse(String text) {
        return new FormTemplate(
                Arrays.stream(text.split("&")).map(TextTemplate::parse).toList());
    }

    @Override
    public String fill(Publication publication) {
        return pairs.stream()
                .filter(pair -> pair.isGiven(publication))
                .map(pair -> pair.fill(publication, value -> URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    @Override
    public Set<Publication.Field> fields() {
        Set<Publication.Field> fields = EnumSet.noneOf(Publication.Field.class);
        pairs.forEach(pair -> fields.addAll(pair.fields()));
        return fields;
    }
}
