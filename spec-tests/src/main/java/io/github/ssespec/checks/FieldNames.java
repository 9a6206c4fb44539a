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
        if (known(line)
                || !line.hasColon()
                || line.nameLength() > 64
                || line.startsWithBom()
                || !mayBeDisguised(line)) {
            return Optional.empty();
        }
        String plain = line.name()
                .replaceAll("^[\\p{Cntrl}\\p{Z}\\p{Cf}]+|[\\p{Cntrl}\\p{Z}\\p{Cf}]+$", "")
                .toLowerCase(Locale.ROOT);
        return KNOWN.contains(plain) ? Optional.of(plain) : Optional.empty();
    }

    /** Whether the name has as many ASCII letters as a known one: most that do not matter are told apart by that. */
    private static boolean mayBeDisguised(Line line) {
        int letters = 0;
        for (int at = line.start(); at < line.start() + line.nameLength(); at++) {
            int folded = line.stream().bytes()[at] | 0x20;
            letters += folded >= 'a' && folded <= 'z' ? 1 : 0;
        }
        return letters == 2 || letters == 4 || letters == 5;
    }

    /** Whether the sender clearly meant a known field: it is one, is one in disguise, or has a byte order mark before it. */
    public static boolean meant(Line line) {
        return known(line) || disguised(line).isPresent() || line.startsWithBom();
    }
}
