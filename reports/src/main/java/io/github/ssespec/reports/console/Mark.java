package io.github.ssespec.reports.console;

import io.github.ssespec.reports.RuleResult;

/** How the sign before a rule looks, and whether more is told. */
enum Mark {
    PASSED(Style.GOOD),
    FAILED(Style.BAD),
    WARNING(Style.CAUTION),
    INFO(Style.FACT),
    SKIPPED(Style.FAINT),
    INCONCLUSIVE(Style.FAINT),
    STALE(Style.CAUTION),
    KIT_FAULT(Style.BAD);

    final Style style;

    Mark(Style style) {
        this.style = style;
    }

    static Mark of(RuleResult result) {
        if (result.kitFault() != null) {
            return KIT_FAULT;
        }
        return result.stale() ? STALE : valueOf(result.status().name());
    }

    /** Whether all facts are printed below the rule. */
    boolean loud() {
        return this == FAILED || this == WARNING || this == KIT_FAULT;
    }
}
