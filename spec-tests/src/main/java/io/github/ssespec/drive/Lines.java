package io.github.ssespec.drive;

import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Request;

/** Makes the connections that the driver needs, within the run's deadline. Thread-safe. */
public interface Lines {

    /** Follows a stream until the watcher has enough of it, redirects too; the exchange counts as one of the run's. */
    Exchange follow(String purpose, Request request, Recorder.Watcher watcher);

    /** Asks the hook, and reads no more than the response head; a redirect is not followed. */
    Exchange publish(Request request);

    /** When the driver has to be done, on the clock of {@link System#nanoTime()}. */
    long deadline();
}
