package io.github.ssespec.cli;

import io.github.ssespec.client.EventSource;
import io.github.ssespec.client.EventSourceBuilder;
import io.github.ssespec.run.ExitStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;

/** One event source as the {@code --command} adapter wants it: until it is closed, from here or from there. */
final class ListenJson {
    private final Io io;
    private final ClientLines lines;
    private final CountDownLatch over = new CountDownLatch(1);

    ListenJson(Io io) {
        this.io = io;
        lines = new ClientLines(io.out(), OptionalLong.empty());
    }

    int run(EventSourceBuilder client) {
        EventSource source = client.onOpen(lines::opened)
                .onEvent(lines::event)
                .onError(error -> {
                    lines.error(error);
                    if (error.isFinal()) {
                        over.countDown();
                    }
                })
                .open();
        Thread commands = new Thread(() -> obey(source), "ssespec-commands");
        commands.setDaemon(true);
        commands.start();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        source.close();
        return ExitStatus.OK;
    }

    /** The end of the input is no wish to close: a program may be started without one. */
    private void obey(EventSource source) {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(io.in(), StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.strip().equals("close")) {
                    source.close();
                    lines.closed();
                    over.countDown();
                    return;
                }
                io.err().println("ssespec: expected 'close' on standard input");
            }
        } catch (IOException e) {
            io.err().println("ssespec: standard input cannot be read");
        }
    }
}
