package io.github.ssespec.drive;

import java.util.Set;
import java.util.function.UnaryOperator;

/** A template of plain text: values stand there as they are, and nothing for one that is absent. */
record PlainTemplate(TextTemplate text) implements Template {

    @Override
    public String fill(Publication publication) {
        return text.fill(publication, UnaryOperator.identity());
    }

    @Override
    public Set<Publication.Field> fields() {
        return text.fields();
    }
}
