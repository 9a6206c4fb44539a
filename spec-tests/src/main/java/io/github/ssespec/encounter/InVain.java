package io.github.ssespec.encounter;

import org.jspecify.annotations.Nullable;

/** Something was waited for in vain. */
public final class InVain extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable String rule;

    /**
     * @param what what was waited for, and how long: a clause for people
     * @param rule the rule whose breach it is, where that is known already
     */
    InVain(String what, @Nullable String rule) {
        super(what, null, false, false);
        this.rule = rule;
    }

    @Nullable
    String rule() {
        return rule;
    }
}
