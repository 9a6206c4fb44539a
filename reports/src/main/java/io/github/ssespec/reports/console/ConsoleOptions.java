package io.github.ssespec.reports.console;

/**
 * How the report is printed.
 *
 * @param color whether marks and labels are coloured with ANSI sequences
 * @param quiet whether only failures, warnings and the sum are printed
 * @param verbose whether every rule has its own line, and all evidence and every connection is told
 * @param width how many columns a line may take; commands and links, which are there to be copied, may take more
 */
public record ConsoleOptions(boolean color, boolean quiet, boolean verbose, int width) {
    /** The width where none is known. */
    public static final int WIDTH = 100;

    private static final int LEAST_WIDTH = 60;

    /** Takes a width below 60 as 60: a terminal narrower than that wraps by itself. */
    public ConsoleOptions {
        width = Math.max(LEAST_WIDTH, width);
    }

    /** The options with the usual width of {@value #WIDTH} columns. */
    public ConsoleOptions(boolean color, boolean quiet, boolean verbose) {
        this(color, quiet, verbose, WIDTH);
    }
}
