package io.github.ssespec.checks.driven;

import io.github.ssespec.checks.Verdict;
import io.github.ssespec.drive.Acts;
import io.github.ssespec.drive.Driven;
import io.github.ssespec.observe.Observations;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The acts of many subscribers and publishers, as far as they were played. */
public final class Played {

    private Played() {}

    /** One of the acts, null where it was not played. */
    @FunctionalInterface
    public interface Choice<T> {
        /** Chooses it. */
        @Nullable
        T of(Acts acts);
    }

    /** Judges an act, or says why it was not played. */
    public static <T> Verdict judge(Observations seen, Choice<T> choice, Function<T, Verdict> judge) {
        Driven driven = seen.driven().orElse(null);
        if (driven == null) {
            return Published.notDriven(seen);
        }
        if (driven.silent()) {
            return Verdict.blockedBy("encode.plain", "nothing to judge: nothing of what is published comes");
        }
        T act = choice.of(driven.acts());
        if (act != null) {
            return judge.apply(act);
        }
        String trouble = driven.acts().trouble();
        return trouble == null ? Published.none(driven) : Verdict.noEvidence(trouble, null);
    }
}
