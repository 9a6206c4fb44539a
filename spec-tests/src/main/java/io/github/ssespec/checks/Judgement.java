package io.github.ssespec.checks;

import org.jspecify.annotations.Nullable;

/**
 * What became of a check.
 *
 * @param verdict what it says of its rule; undecided where the check itself failed
 * @param fault what broke in the check, null when nothing did: a fault of the kit, never a finding about the subject
 * @param nanos how long it took
 */
public record Judgement(Verdict verdict, @Nullable RuntimeException fault, long nanos) {}
