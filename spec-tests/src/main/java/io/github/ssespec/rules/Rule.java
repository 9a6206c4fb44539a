package io.github.ssespec.rules;

import io.github.ssespec.reports.Level;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the catalogue. Immutable; its texts are for people and may be worded better at any time, its id is kept for
 * good.
 *
 * @param id the stable identifier, {@code group.name}
 * @param group the part of the id before the dot
 * @param kind whom the rule is about
 * @param level what a breach does
 * @param source where the requirement comes from: {@code HTML 9.2.5}, an RFC's number and section, {@code PRACTICE} …
 * @param look the ways of looking that can decide it, each by itself; empty for client rules
 * @param basis on what it stands besides the source, or null where the source is enough
 * @param title the requirement in at most 60 characters, a statement that is true when the rule is kept
 * @param requirement the full requirement
 * @param why what goes wrong for users when it is broken
 * @param cause the usual cause, and how to mend it
 * @param right an example that keeps the rule; the package's page says how to read it
 * @param dispatches what a client makes of {@code right}, for rules of {@code parse}; otherwise empty
 * @param wrong an example that breaks the rule, or the unusual one where the level is INFO
 * @param link the place in the standard
 */
public record Rule(
        String id,
        String group,
        Kind kind,
        Level level,
        String source,
        Set<Look> look,
        @Nullable Basis basis,
        String title,
        String requirement,
        String why,
        String cause,
        List<String> right,
        List<String> dispatches,
        List<String> wrong,
        String link) {
    public Rule {
        look = look.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(look));
        right = List.copyOf(right);
        dispatches = List.copyOf(dispatches);
        wrong = List.copyOf(wrong);
    }
}
