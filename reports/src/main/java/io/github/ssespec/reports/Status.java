package io.github.ssespec.reports;

import java.util.Locale;

/** What became of a rule. Every rule ends in exactly one of these. */
public enum Status {
    /** The evidence was there and shows the rule kept. */
    PASSED("✔"),
    /** A breach was seen. */
    FAILED("✘"),
    /** A breach of advice was seen: it does not fail a run. */
    WARNING("!"),
    /** A fact worth knowing, never a breach. */
    INFO("i"),
    /** Not asked for, or it does not apply. */
    SKIPPED("-"),
    /** Asked for, but the evidence is missing. */
    INCONCLUSIVE("?");

    private final String sign;

    Status(String sign) {
        this.sign = sign;
    }

    /** One character that stands for it, so that no colour is needed to tell one from another. */
    public String sign() {
        return sign;
    }

    /** The name in lower case, as written in every report. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the rule was left without a verdict, which needs a {@link Reason}. */
    public boolean undecided() {
        return this == SKIPPED || this == INCONCLUSIVE;
    }
}
