package io.github.ssespec.checks;

import io.github.ssespec.stream.Line;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The names that mean something in an event stream (HTML 9.2.6), and what is nearly one of them. */
public final class FieldNames {
    /** "Field names must be compared literally, with no case folding performed." */
    public static final Set<String> KNOWN = Set.of("data", "event", "id", "retry");

    private FieldNames() {}

    /** Whether the field's name is one that means something. */
    public static boolean known(Line line) {
        return line.is("data") || line.is("event") || line.is("id") || line.is("retry");
    }

    /** The known name that a field wears in other clothes: another case, white space around it. */
    public static Optional<String> disguised(Line line) {
        if (known(line) || !line.hasColon() || line.nameLength() > 64) {
            return Optional.empty();
        }
        String plain = line.name()
                .replaceAll("^[\\p{Cntrl}\\p{Z}\\u200B]+|[\\p{Cntrl}\\p{Z}\\u200B]+$", "")
                .toLowerCase(Locale.ROOT);
        return KNOWN.contains(plain) ? Optional.of(plain) : Optional.empty();
    }

    /** Whether the sender clearly meant a known field: it is one, is one in disguise, or has a byte order mark before it. */
    public static boolean meant(Line line) {
        return known(line) || disguised(line).isPresent() || line.startsWithBom();
    }
}
