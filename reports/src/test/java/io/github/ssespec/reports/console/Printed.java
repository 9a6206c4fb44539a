package io.github.ssespec.reports.console;

import io.github.ssespec.reports.RunResults;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What is printed, as text. */
final class Printed {
    private Printed() {}

    static String report(RunResults run, ConsoleOptions options) {
        return by(out -> new ConsoleReport(out, options).print(run, "ssespec-report/"));
    }

    static String by(Consumer<PrintStream> printer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        printer.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
