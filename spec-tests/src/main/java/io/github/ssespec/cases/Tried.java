package io.github.ssespec.cases;

import io.github.ssespec.checks.Judgement;
import io.github.ssespec.encounter.Encounter;
import org.jspecify.annotations.Nullable;

/**
 * What became of one case.
 *
 * @param seen what the judgement stands on; null where the scene was not played
 */
public record Tried(
        Case what, Judgement judgement, @Nullable Encounter seen) {}
