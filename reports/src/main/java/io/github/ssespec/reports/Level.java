package io.github.ssespec.reports;

/** How much a rule asks for: it decides what a breach of it does. */
public enum Level {
    /** A breach is {@link Status#FAILED}. */
    MUST,
    /** A breach is {@link Status#WARNING}, or {@link Status#FAILED} in a strict run. */
    SHOULD,
    /** There is nothing to breach: the rule tells a fact. */
    INFO
}
