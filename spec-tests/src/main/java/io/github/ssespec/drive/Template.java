package io.github.ssespec.drive;

import java.util.Set;

/** What a publish request's content looks like. Immutable. */
interface Template {

    /** The content for a publication. */
    String fill(Publication publication);

    /** The fields that have a place in it. */
    Set<Publication.Field> fields();
}
