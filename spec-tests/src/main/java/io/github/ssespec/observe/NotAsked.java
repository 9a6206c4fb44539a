package io.github.ssespec.observe;

import org.jspecify.annotations.Nullable;

/**
 * Why a question was not asked.
 *
 * @param why the reason, for people
 * @param option what would have it asked; null where no option does
 */
public record NotAsked(String why, @Nullable String option) {}
