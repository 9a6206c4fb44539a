package io.github.ssespec.cli;

import io.github.ssespec.run.ExitStatus;
import io.github.ssespec.service.TestService;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** The reference client behind the test-service protocol, until it is stopped. */
final class TestServiceCommand implements Command {

    @Override
    public String name() {
        return "test-service";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "runs the reference client behind the test-service protocol until stopped";
    }

    @Override
    public Options options() {
        return new Options().addOption(Opts.value("port", "N", "the port to listen on; any free one unless given"));
    }

    @Override
    public int[] argumentCount() {
        return new int[] {0, 0};
    }

    @Override
    public int run(CommandLine line, Io io) {
        TestService service;
        try {
            service = TestService.start(Usage.port("port", line.getOptionValue("port", "0")));
        } catch (IOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        io.out().println("The test service listens on " + service.uri() + " (Ctrl-C stops it)");
        io.out().flush();
        try (service) {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitStatus.OK;
    }
}
