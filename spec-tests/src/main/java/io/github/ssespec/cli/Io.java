package io.github.ssespec.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The program's ends: what it reads and where it writes, always as UTF-8.
 *
 * @param environment gives the value of an environment variable, or null
 * @param terminal whether {@code out} is a terminal
 */
public record Io(
        InputStream in,
        PrintStream out,
        PrintStream err,
        UnaryOperator<@Nullable String> environment,
        boolean terminal) {

    /** Standard input, output and error. */
    static Io standard() {
        return new Io(
                System.in,
                print(new FileOutputStream(FileDescriptor.out)),
                print(new FileOutputStream(FileDescriptor.err)),
                System::getenv,
                Terminal.detect());
    }

    private static PrintStream print(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
