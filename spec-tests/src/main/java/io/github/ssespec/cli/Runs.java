package io.github.ssespec.cli;

import io.github.ssespec.adapter.ClientAdapter;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.console.Progress;
import io.github.ssespec.reports.directory.Reports;
import io.github.ssespec.reports.wire.Captures;
import io.github.ssespec.rules.Rule;
import io.github.ssespec.rules.UnknownRuleException;
import io.github.ssespec.run.ClientOptions;
import io.github.ssespec.run.ClientRun;
import io.github.ssespec.run.RuleRun;
import io.github.ssespec.run.RunOptions;
import io.github.ssespec.run.RunProgress;
import io.github.ssespec.run.ServerRun;
import io.github.ssespec.wire.SafeUrl;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;

/**
 * A run as the options of {@code server} or {@code client} ask for it, for those who want the results and no screen.
 * Immutable.
 */
public final class Runs {
    private final CommonArguments arguments;
    private final String subject;
    private final List<Rule> selected;
    private final Function<RunProgress, RuleRun> run;

    private Runs(CommandLine line, String subject, List<Rule> selected, Function<RunProgress, RuleRun> run) {
        this.arguments = new CommonArguments(line);
        this.subject = subject;
        this.selected = selected;
        this.run = run;
    }

    /**
     * A run that checks a server.
     *
     * @param options those of {@code ssespec server}, each as a word, with its value as the next one
     * @throws IllegalArgumentException when an option makes no sense; the message says what was expected
     */
    public static Runs server(URI url, List<String> options) {
        return right(() -> {
            List<String> words =
                    Stream.concat(Stream.of(url.toString()), options.stream()).toList();
            CommandLine line = Parsing.parse(new ServerCommand(), words);
            ServerArguments server = new ServerArguments(line, System::getenv);
            RunOptions asked = server.run(server.url(url.toString()));
            return new Runs(line, SafeUrl.of(url), asked.selected(), progress -> ServerRun.observe(asked, progress));
        });
    }

    /**
     * A run that checks a client.
     *
     * @param adapter the client, which the run closes
     * @param options those of {@code ssespec client} that choose no client
     * @throws IllegalArgumentException when an option makes no sense; the message says what was expected
     */
    public static Runs client(ClientAdapter adapter, List<String> options) {
        return right(() -> {
            CommandLine line = Parsing.parse(new ClientCommand(), options);
            ClientOptions asked = new ClientArguments(line).run(AdapterChoice.of(adapter));
            return new Runs(
                    line,
                    asked.subject(),
                    asked.selected(),
                    progress -> ClientRun.observe(asked, () -> adapter, progress));
        });
    }

    private static Runs right(Supplier<Runs> attempt) {
        try {
            return attempt.get();
        } catch (UsageException | UnknownRuleException e) {
            throw new IllegalArgumentException(e.getMessage());
        }
    }

    /** The rules that it is about, in the catalogue's order. */
    public List<Rule> selected() {
        return selected;
    }

    /** Makes the run and writes the report files that were asked for. Takes no longer than the budget. */
    public RunResults make() {
        RunResults results = run.apply(new RunProgress(Progress.none(), subject, selected.size()))
                .results();
        Reports.write(
                results, new Captures(arguments.reportDirectory()), arguments.reportDirectory(), arguments.formats());
        return results;
    }
}
