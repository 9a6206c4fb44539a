package io.github.ssespec.reports.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;

/** Indents by two spaces, a member or an element a line; an array within an array, which is a read, stays on its line. */
final class ResultsPrinter extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1L;

    ResultsPrinter() {
        super(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        indentArraysWith(new DefaultIndenter("  ", "\n"));
        indentObjectsWith(new DefaultIndenter("  ", "\n"));
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new ResultsPrinter();
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        if (!isRead(json)) {
            super.beforeArrayValues(json);
        }
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        if (isRead(json)) {
            json.writeRaw(", ");
        } else {
            super.writeArrayValueSeparator(json);
        }
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        if (isRead(json)) {
            _nesting--;
            json.writeRaw(']');
        } else {
            super.writeEndArray(json, values);
        }
    }

    private static boolean isRead(JsonGenerator json) {
        return json.getOutputContext().inArray()
                && json.getOutputContext().getParent().inArray();
    }
}
