package io.github.ssespec.checks;

/** What a check found; the rule's level and {@code --strict} make a status of it. */
public enum Outcome {
    KEPT,
    /** A breach: failed, or a warning where the rule is a SHOULD. */
    BROKEN,
    /** A breach that is a warning whatever the rule's level. */
    CONCERN,
    /** Something worth knowing. */
    FACT,
    /** The rule does not apply, or was not asked for. */
    SKIPPED,
    /** The evidence is missing. */
    UNDECIDED
}
