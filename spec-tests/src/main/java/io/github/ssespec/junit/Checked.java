package io.github.ssespec.junit;

import io.github.ssespec.cli.Runs;
import io.github.ssespec.rules.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * A subject and how it is to be checked: what {@link ServerConformance} and {@link ClientConformance} have in common.
 * Immutable: each method returns another one.
 *
 * @param <S> which of the two
 */
public abstract sealed class Checked<S extends Checked<S>> permits ServerConformance, ClientConformance {
    private final Kind kind;
    private final List<String> options;

    Checked(Kind kind, List<String> options) {
        this.kind = kind;
        this.options = List.copyOf(options);
    }

    /** Checks only the rules that one of the patterns matches, such as {@code wire.*}. */
    public final S rules(String... patterns) {
        return option("rules", String.join(",", patterns));
    }

    /** Leaves out the rules that one of the patterns matches. */
    public final S skip(String... patterns) {
        return option("skip", String.join(",", patterns));
    }

    /** Expects the failures of the rules in that file: a rule id a line, with its reason behind a {@code #}. */
    public final S baseline(Path file) {
        return option("baseline", file.toString());
    }

    /** How long the whole run may take; 60 s unless given. */
    public final S budget(Duration budget) {
        return option("budget", millis(budget));
    }

    /** Writes {@code report.html}, {@code results.json} and the raw bytes there, too; by itself it writes nothing. */
    public final S reports(Path directory) {
        return option("report-dir", directory.toString());
    }

    /** Sets an option of the program that takes no value, such as {@code strict}. */
    public final S option(String name) {
        return with(join(options, List.of("--" + name)));
    }

    /** Sets any option of the program, such as {@code origin} to {@code https://app.example}. */
    public final S option(String name, String value) {
        return with(join(options, List.of("--" + name, value)));
    }

    /**
     * The tests: a container a group, a test a rule. The subject is checked once, when the first of them is run. A broken
     * rule is a failed test; one that was left undecided is aborted, with the reason; and the last test fails where the
     * subject could not be assessed.
     *
     * @throws IllegalArgumentException when an option makes no sense or a pattern matches no rule; the message says what
     *     was expected
     */
    public final Stream<DynamicNode> tests() {
        boolean writes = options.contains("--report-dir") || options.contains("--format");
        return RuleTests.of(kind, prepared(writes ? options : join(options, List.of("--format", "console"))));
    }

    /** The same with those options. */
    abstract S with(List<String> changed);

    abstract Runs prepared(List<String> complete);

    static String millis(Duration time) {
        return time.toMillis() + "ms";
    }

    private static List<String> join(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
