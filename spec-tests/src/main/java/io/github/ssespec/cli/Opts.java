package io.github.ssespec.cli;

import org.apache.commons.cli.Option;

/** Makes options. */
final class Opts {

    private Opts() {}

    /** One that stands for itself. */
    static Option flag(String name, String description) {
        return Option.builder().longOpt(name).desc(description).get();
    }

    /** One that takes a value. */
    static Option value(String name, String argument, String description) {
        return Option.builder()
                .longOpt(name)
                .hasArg()
                .argName(argument)
                .desc(description)
                .get();
    }
}
