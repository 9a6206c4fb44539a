package io.github.ssespec.cli;

import io.github.ssespec.run.ExitStatus;
import io.github.ssespec.server.ReferenceServer;
import io.github.ssespec.server.ServerOptions;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Runs the reference server until it is stopped. */
final class ServeCommand implements Command {

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "runs the reference server until stopped: /events, /publish, /subscribers";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(Opts.value("port", "N", "the port to listen on; any free one unless given"))
                .addOption(Opts.value("host", "H", "the address to listen on; 127.0.0.1 unless given"));
    }

    @Override
    public int[] argumentCount() {
        return new int[] {0, 0};
    }

    @Override
    public int run(CommandLine line, Io io) throws IOException {
        ServerOptions options = ServerOptions.defaults()
                .withHost(line.getOptionValue("host", "127.0.0.1"))
                .withPort(Usage.port("port", line.getOptionValue("port", "0")))
                .withDemoFeed(true);
        ReferenceServer server;
        try {
            server = ReferenceServer.start(options);
        } catch (IOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "ssespec-stop"));
        io.out().println("The reference server listens on " + server.uri() + " (Ctrl-C stops it)");
        io.out().println("  " + server.eventsUri() + "  the stream");
        io.out().println("  " + server.publishUri() + "  takes {\"event\", \"data\", \"id\", \"retry\", \"comment\"}");
        io.out().println("  " + server.subscribersUri() + "  counts subscribers");
        io.out().flush();
        untilStopped();
        return ExitStatus.OK;
    }

    private static void untilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
