package io.github.ssespec.adapter;

import io.github.ssespec.wire.Threads;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Writes a stream to a program piece by piece on a thread of its own, and then ends the program's input. */
final class Feeding {

    private Feeding() {}

    /** Begins; it is over when all is written, or the program is gone. */
    static void start(OutputStream input, List<byte[]> pieces, Pace pace) {
        Threads.daemon("parser-input")
                .newThread(() -> feed(input, pieces, pace))
                .start();
    }

    private static void feed(OutputStream input, List<byte[]> pieces, Pace pace) {
        try (input) {
            for (int i = 0; i < pieces.size(); i++) {
                input.write(pieces.get(i));
                input.flush();
                TimeUnit.NANOSECONDS.sleep(pace.pauseAfter(i, pieces.size()));
            }
        } catch (IOException e) {
            // It has ended without reading all of it; its end is reported by what it prints.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
