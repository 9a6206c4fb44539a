package io.github.ssespec.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A call of the program that goes on while the test talks to it. */
final class Session implements AutoCloseable {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final PipedOutputStream input = new PipedOutputStream();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();

    Session(String... arguments) throws IOException {
        Io io = new Io(
                new PipedInputStream(input),
                new PrintStream(new Lines(), true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                name -> null,
                false);
        Thread program = new Thread(() -> exit.complete(new Program(io).run(List.of(arguments))), "program under test");
        program.setDaemon(true);
        program.start();
    }

    void type(String line) throws IOException {
        input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    /** The next line of its standard output. */
    String next() throws InterruptedException {
        String line = lines.poll(30, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("nothing was printed for 30 s");
        }
        return line;
    }

    /** Whether it printed nothing more. */
    boolean isSilent() {
        return lines.isEmpty();
    }

    int exit() throws Exception {
        return exit.get(30, TimeUnit.SECONDS);
    }

    /** Ends its input. */
    @Override
    public void close() throws IOException {
        input.close();
    }

    private final class Lines extends OutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            if (b == '\n') {
                lines.add(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else {
                line.write(b);
            }
        }
    }
}
