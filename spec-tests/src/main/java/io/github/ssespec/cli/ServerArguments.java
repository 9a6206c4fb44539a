package io.github.ssespec.cli;

import io.github.ssespec.observe.EndOfStream;
import io.github.ssespec.rules.Kind;
import io.github.ssespec.run.GivenHeader;
import io.github.ssespec.run.RunOptions;
import io.github.ssespec.run.Version;
import io.github.ssespec.wire.Dialer;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.SafeUrl;
import io.github.ssespec.wire.Target;
import io.github.ssespec.wire.TlsOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.cli.CommandLine;
import org.jspecify.annotations.Nullable;

/** What the options of {@code server} come to. */
final class ServerArguments {
    /** How much longer than the window a run must be allowed to take. */
    private static final Duration LEAST_BEYOND_WINDOW = Duration.ofSeconds(5);

    private final CommandLine line;
    private final CommonArguments common;
    private final UnaryOperator<@Nullable String> environment;
    private final RequestArguments request;

    ServerArguments(CommandLine line, UnaryOperator<@Nullable String> environment) {
        this.line = line;
        this.common = new CommonArguments(line);
        this.environment = environment;
        this.request = new RequestArguments(line, environment);
    }

    URI url(String text) {
        return Usage.of(() -> Target.url(text));
    }

    /** What a run against {@code uri} is asked to do. */
    RunOptions run(URI uri) {
        requireHttp1();
        List<GivenHeader> headers = request.headers();
        Target target = new Target(
                uri,
                request.method(),
                headers.stream().map(GivenHeader::header).toList(),
                request.data(),
                tls(),
                origin());
        return new RunOptions(
                target,
                headers,
                common.selected(Kind.SERVER),
                limits(),
                Optional.ofNullable(line.getOptionValue("wait-for")).map(time -> Durations.parse("wait-for", time)),
                new TermsArguments(line).terms(Kind.SERVER),
                line.hasOption("repeat"),
                line.hasOption("load"),
                line.hasOption("thorough"),
                Optional.ofNullable(end()),
                new PublishArguments(line, environment).options(),
                common.wireFiles());
    }

    /** Every version of HTTP that there is to choose from is the same one. */
    private void requireHttp1() {
        String version = line.getOptionValue("http", "auto");
        if (version.equals("2")) {
            throw new UsageException(
                    "--http: ssespec " + Version.TEXT + " asks over HTTP/1.1 only; expected auto or 1.1, not '2'");
        }
        if (!version.equals("auto") && !version.equals("1.1")) {
            throw new UsageException("--http: expected auto or 1.1, not '" + version + "'");
        }
    }

    private @Nullable String origin() {
        String origin = line.getOptionValue("origin");
        if (origin != null && !origin.matches("https?://[A-Za-z0-9.\\-\\[\\]:]+")) {
            throw new UsageException(
                    "--origin: expected an origin such as https://app.example, not '" + SafeUrl.of(origin) + "'");
        }
        return origin;
    }

    private @Nullable EndOfStream end() {
        String type = line.getOptionValue("end-event");
        String data = line.getOptionValue("end-data");
        if (type != null && !type.matches("[^\\r\\n]+")) {
            throw new UsageException(
                    "--end-event: expected an event type such as done, in one line, not '" + type + "'");
        }
        if (data != null && data.indexOf('\r') >= 0) {
            throw new UsageException("--end-data: the data of no event holds a CR, which ends a line of the stream");
        }
        return type == null && data == null ? null : new EndOfStream(type, data, null);
    }

    private TlsOptions tls() {
        String authority = line.getOptionValue("ca");
        Path file = authority == null ? null : Usage.path("ca", authority);
        if (file != null && !Files.isReadable(file)) {
            throw new UsageException("--ca: the file cannot be read: " + file);
        }
        TlsOptions options = new TlsOptions(line.hasOption("insecure"), file);
        return Usage.of(() -> {
            new Dialer(options).close();
            return options;
        });
    }

    private Limits limits() {
        Duration window = Durations.parse("window", line.getOptionValue("window", "5s"));
        Duration usual = line.hasOption("thorough") ? Limits.THOROUGH_BUDGET : Limits.REAL.budget();
        Duration budget = Durations.parse("budget", line.getOptionValue("budget", Durations.text(usual)));
        Duration least = window.plus(LEAST_BEYOND_WINDOW);
        if (budget.compareTo(least) < 0) {
            throw new UsageException("--budget: with a window of " + Durations.text(window) + " it takes at least "
                    + Durations.text(least) + ", not " + Durations.text(budget));
        }
        return Limits.REAL.withWindow(window).withBudget(budget);
    }
}
