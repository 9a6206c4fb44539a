package io.github.ssespec.cli;

import io.github.ssespec.client.EventSource;
import io.github.ssespec.client.EventSourceBuilder;
import io.github.ssespec.run.GivenHeader;
import io.github.ssespec.wire.Target;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.jspecify.annotations.Nullable;

/** The reference client on the command line. */
final class ListenCommand implements Command {

    @Override
    public String name() {
        return "listen";
    }

    @Override
    public String arguments() {
        return "URL";
    }

    @Override
    public String summary() {
        return "follows a stream with the reference client and prints its events as they come";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(Opts.flag("wire", "shows each line of the stream with its bytes and offset"))
                .addOption(Opts.flag(
                        "json",
                        "prints the lines of the client adapter and obeys 'close' on standard input; without URL it obeys"
                                + " 'open N URL' and 'close N'"))
                .addOption(Opts.value("header", "'N: V'", "a header to send; repeatable; env:NAME is replaced"))
                .addOption(Opts.value("method", "M", "the method; GET unless given"))
                .addOption(Opts.value("data", "TEXT|@FILE", "the content of the request"))
                .addOption(Opts.value(
                        "reconnection-time", "TIME", "until the stream sets another; 3s unless given, 1s with --json"));
    }

    @Override
    public int[] argumentCount() {
        return new int[] {0, 1};
    }

    @Override
    public int run(CommandLine line, Io io) throws IOException {
        boolean json = line.hasOption("json");
        if (json && line.hasOption("wire")) {
            throw new UsageException("--wire and --json: expected one of them at most");
        }
        Function<URI, EventSourceBuilder> clients = clients(line, io.environment(), json ? "1s" : "3s");
        if (line.getArgList().isEmpty()) {
            if (!json) {
                throw new UsageException("'listen' needs a URL; without one it takes --json");
            }
            return new ListenMany(clients, io).run();
        }
        URI url = Usage.of(() -> Target.url(line.getArgList().get(0)));
        EventSourceBuilder client = Usage.of(() -> clients.apply(url));
        if (json) {
            return new ListenJson(io).run(client);
        }
        Following following = new Following(io);
        if (line.hasOption("wire")) {
            WireText wire = new WireText(following::print);
            client.inspector(wire).onOpen(wire::begin).onError(error -> wire.end());
        } else {
            client.onEvent(event -> following.print(EventText.of(event)));
        }
        return following.untilOver(client);
    }

    private static Function<URI, EventSourceBuilder> clients(
            CommandLine line, UnaryOperator<@Nullable String> environment, String usualTime) {
        RequestArguments request = new RequestArguments(line, environment);
        List<GivenHeader> headers = request.headers();
        String method = request.method();
        byte[] data = request.data();
        Duration time = Durations.parse("reconnection-time", line.getOptionValue("reconnection-time", usualTime));
        return url -> {
            EventSourceBuilder client =
                    EventSource.to(url).method(method).body(data).reconnectionTime(time);
            headers.forEach(header -> client.header(
                    header.template().name(), header.template().value().written()));
            return client;
        };
    }
}
