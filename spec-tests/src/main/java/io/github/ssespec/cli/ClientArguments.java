package io.github.ssespec.cli;

import io.github.ssespec.rules.Kind;
import io.github.ssespec.run.ClientOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.OptionalInt;
import org.apache.commons.cli.CommandLine;

/** What the options of {@code client} come to. */
final class ClientArguments {
    private static final int MOST_JOBS = 256;

    private final CommandLine line;
    private final CommonArguments common;

    ClientArguments(CommandLine line) {
        this.line = line;
        this.common = new CommonArguments(line);
    }

    /** What a run with that client is asked to do. */
    ClientOptions run(AdapterChoice choice) {
        return new ClientOptions(
                choice.subject(),
                choice.name(),
                choice.arguments(),
                common.selected(Kind.CLIENT),
                host(),
                jobs(),
                budget(),
                new TermsArguments(line).terms(Kind.CLIENT),
                common.wireFiles());
    }

    private String host() {
        String host = line.getOptionValue("host", ClientOptions.HOST);
        try {
            return InetAddress.getByName(host).isAnyLocalAddress() ? noHost(host) : host;
        } catch (UnknownHostException e) {
            return noHost(host);
        }
    }

    private static String noHost(String host) {
        throw new UsageException(
                "--host: expected a name or an address of this machine that the client can reach, not '" + host + "'");
    }

    private OptionalInt jobs() {
        if (!line.hasOption("jobs")) {
            return OptionalInt.empty();
        }
        String jobs = line.getOptionValue("jobs");
        if (!jobs.matches("[0-9]{1,3}") || Integer.parseInt(jobs) < 1 || Integer.parseInt(jobs) > MOST_JOBS) {
            throw new UsageException("--jobs: expected a number from 1 to " + MOST_JOBS + ", not '" + jobs + "'");
        }
        return OptionalInt.of(Integer.parseInt(jobs));
    }

    private Duration budget() {
        String budget = line.getOptionValue("budget", Durations.text(ClientOptions.BUDGET));
        Duration time = Durations.parse("budget", budget);
        if (time.compareTo(ClientOptions.LEAST_BUDGET) < 0) {
            throw new UsageException("--budget: a client takes at least " + Durations.text(ClientOptions.LEAST_BUDGET)
                    + ", not " + Durations.text(time));
        }
        return time;
    }
}
