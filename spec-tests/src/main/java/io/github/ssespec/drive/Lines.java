package io.github.ssespec.drive;

import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Request;
import io.github.ssespec.wire.Visit;

/** Makes the connections that the driver needs, within the run's deadline. Thread-safe. */
public interface Lines {

    /** Follows a stream until the watcher has enough of it, redirects too; the exchange counts as one of the run's. */
    Exchange follow(String purpose, Request request, Recorder.Watcher watcher);

    /**
     * A visit to the stream, which is not made yet; it counts as one of the run's exchanges.
     *
     * @param receiveBuffer of about how many bytes; 0 for the system's own
     * @param until when it ends at the latest, on the clock of {@link System#nanoTime()}
     */
    Visit visit(String purpose, Request request, int receiveBuffer, long until, Recorder.Watcher watcher);

    /** Asks for something small and reads all of it; a redirect is not followed. */
    Exchange ask(String purpose, Request request);

    /** Asks the hook, and reads no more than the response head; a redirect is not followed. */
    Exchange publish(Request request);

    /** When the driver has to be done, on the clock of {@link System#nanoTime()}. */
    long deadline();
}
