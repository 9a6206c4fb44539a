package io.github.ssespec.reports.console;

import io.github.ssespec.reports.RuleResult;

/** The sign before a rule: each outcome has its own, so that no colour is needed to tell them apart. */
enum Mark {
    PASSED("✔", Style.GOOD),
    FAILED("✘", Style.BAD),
    WARNING("!", Style.CAUTION),
    INFO("i", Style.FACT),
    SKIPPED("-", Style.FAINT),
    INCONCLUSIVE("?", Style.FAINT),
    KIT_FAULT("E", Style.BAD);

    final String sign;
    final Style style;

    Mark(String sign, Style style) {
        this.sign = sign;
        this.style = style;
    }

    static Mark of(RuleResult result) {
        return result.kitFault() != null ? KIT_FAULT : valueOf(result.status().name());
    }

    /** Whether all facts are printed below the rule. */
    boolean loud() {
        return this == FAILED || this == WARNING || this == KIT_FAULT;
    }
}
