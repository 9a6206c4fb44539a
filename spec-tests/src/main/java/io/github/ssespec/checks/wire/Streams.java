package io.github.ssespec.checks.wire;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.stream.EventStream;
import java.util.List;

/** The streams that group wire judges. */
final class Streams {

    private Streams() {}

    /** Those whose bytes can be pointed at; where all are compressed, those. */
    static List<EventStream> of(Observations seen) {
        return seen.plainStreams().isEmpty() ? seen.streams() : seen.plainStreams();
    }

    /** Nothing of that kind came: there was nothing at all, or the subject does not use it. */
    static Verdict none(Observations seen, String what) {
        boolean fields = of(seen).stream().anyMatch(stream -> {
            for (var line : stream.lines()) {
                if (line.isField()) {
                    return true;
                }
            }
            return false;
        });
        return fields ? Verdict.notApplicable("the stream held no " + what) : Answers.nothing(seen, what);
    }
}
