package io.github.ssespec.cli;

import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The options of {@code client}, in the order of its help. */
final class ClientUsage {

    private ClientUsage() {}

    static Options options() {
        return Opts.checking(List.of(
                Opts.value(
                        "command",
                        "CMD",
                        "starts CMD with a stream's URL for each case, or once where it says that it is ready; it prints what it does as JSON lines"),
                Opts.value("parser", "CMD", "gives CMD a stream's bytes on its standard input; it prints the events"),
                Opts.value("service", "URL", "asks a test service there to make clients"),
                browser(),
                Opts.value("adapter", "CLASS", "runs a Java class of the kit's interface, on the class path"),
                Opts.value(
                        "host",
                        "NAME",
                        "listens at that address of this machine, for a client in a container or on a phone; 127.0.0.1 unless given"),
                Opts.value("jobs", "N", "tries that many cases at a time")));
    }

    private static Option browser() {
        return Option.builder()
                .longOpt("browser")
                .optionalArg(true)
                .numberOfArgs(1)
                .argName("[BINARY]")
                .desc("runs the cases in a browser: the one started headless by BINARY, or one that you open")
                .get();
    }
}
