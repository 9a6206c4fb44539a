package io.github.ssespec.checks.wire;

import io.github.ssespec.checks.FieldNames;
import io.github.ssespec.stream.Line;
import io.github.ssespec.stream.Notation;

/** Rules about the names of fields. */
final class FieldChecks {
    private static final int MOST_SHOWN = 60;

    /** One mark is dropped before the first line, which so proves nothing; any other is part of a name. */
    static final LineCheck BOM = new LineCheck(
            "field",
            line -> line.isField() && (line.number() > 1 || line.startsWithBom()),
            line -> line.startsWithBom()
                    ? "begins with a byte order mark, which becomes part of the field's name"
                    : null);

    /** "Field names must be compared literally, with no case folding performed." */
    static final LineCheck FIELD_NAME = new LineCheck(
            "field",
            Line::isField,
            line -> FieldNames.disguised(line)
                    .map(meant -> "has the name '" + shown(line) + "', which is not " + meant)
                    .orElse(null));

    /** "Otherwise: The field is ignored." A byte order mark before a known name is wire.bom's concern. */
    static final LineCheck UNKNOWN_FIELD = new LineCheck(
            "field",
            Line::isField,
            line -> FieldNames.meant(line) ? null : "has the unknown name '" + shown(line) + "' and is ignored");

    private FieldChecks() {}

    /** A long name is left to the evidence: text that is cut here could hold a part of a secret. */
    private static String shown(Line line) {
        return line.nameLength() > MOST_SHOWN
                ? "… of " + line.nameLength() + " bytes"
                : Notation.show(line.stream().bytes(), line.start(), line.start() + line.nameLength());
    }
}
