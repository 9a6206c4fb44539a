package io.github.ssespec.run;

import io.github.ssespec.drive.Drive;
import io.github.ssespec.observe.EndOfStream;
import io.github.ssespec.observe.Wishes;
import io.github.ssespec.rules.Rule;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the server suite is asked to do. Immutable.
 *
 * @param target the subject
 * @param headers the headers as the user gave them, for commands that repeat the run
 * @param selected the rules that count, in the catalogue's order
 * @param limits times and sizes
 * @param waitFor how long the subject is given to start before the run begins, if any time
 * @param terms on which terms the run passes
 * @param repeat whether requests by an unsafe method may be made that serve no need
 * @param load whether a subject on a public address may be put under load
 * @param thorough whether what takes minutes is tried too
 * @param end how the stream ends, where that was declared
 * @param publish how the subject is made to send, where that was said
 * @param wireFiles where raw responses are saved, if anywhere
 */
public record RunOptions(
        Target target,
        List<GivenHeader> headers,
        List<Rule> selected,
        Limits limits,
        Optional<Duration> waitFor,
        Terms terms,
        boolean repeat,
        boolean load,
        boolean thorough,
        Optional<EndOfStream> end,
        Optional<PublishOptions> publish,
        Optional<Path> wireFiles) {

    public RunOptions {
        headers = List.copyOf(headers);
        selected = List.copyOf(selected);
    }

    /** The same for another subject, whose stream ends so and which is made to send so. */
    public RunOptions of(Target other, EndOfStream ending, PublishOptions publishing) {
        return new RunOptions(
                other,
                headers,
                selected,
                limits,
                waitFor,
                terms,
                repeat,
                load,
                thorough,
                Optional.of(ending),
                Optional.of(publishing),
                wireFiles);
    }

    /** Whether the subject is the bundled server, which nobody finds again where it was: it ends a stream of its own. */
    boolean isBundled() {
        return end.map(ending -> ending.elsewhere() != null).orElse(false);
    }

    /** What an observer is to look at. */
    Wishes wishes() {
        return new Wishes(target, limits, repeat, load, end.orElse(null), drive());
    }

    private @Nullable Drive drive() {
        return publish.map(options -> new Drive(options.hook(), options.dataJson(), options.subscribersUrl(), thorough))
                .orElse(null);
    }
}
