package io.github.ssespec.cli;

import java.io.IOException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** One thing that the program can do. */
interface Command {

    /** The word that calls it. */
    String name();

    /** What stands after the word besides options, {@code [URL]} say. */
    String arguments();

    /** What it does, in a line. */
    String summary();

    /** The options that it takes. */
    Options options();

    /** The least and the most words besides options. */
    int[] argumentCount();

    /**
     * Does it.
     *
     * @return the exit status
     * @throws UsageException when what was asked for makes no sense
     */
    int run(CommandLine line, Io io) throws IOException;
}
