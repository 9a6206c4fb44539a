package io.github.ssespec.script;

import io.github.ssespec.rules.ByteNotation;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** One thing that a scripted server does on a connection, after the request has come. */
public sealed interface Step {

    /** Sends bytes; they are not to be changed afterwards. */
    record Send(byte[] bytes) implements Step {}

    /** Sends the same bytes again and again, with that pause between, until the client leaves. */
    record Flood(byte[] bytes, Duration gap) implements Step {}

    /** Does nothing for that long. */
    record Pause(Duration time) implements Step {}

    /** Waits until the client leaves. */
    record Hold() implements Step {}

    /** Sends what comes through a pipe, each piece framed by that, until the client leaves or the pipe is closed. */
    record Pour(Pipe pipe, UnaryOperator<byte[]> framing) implements Step {
        /** Steps that end in one, with all that is sent before it held back until its first piece comes. */
        public static List<Step> holdingBack(List<Step> steps) {
            ByteArrayOutputStream before = new ByteArrayOutputStream();
            for (Step step : steps) {
                if (step instanceof Send send) {
                    before.writeBytes(send.bytes);
                }
            }
            Pour pour = (Pour) steps.get(steps.size() - 1);
            AtomicReference<byte[]> head = new AtomicReference<>(before.toByteArray());
            return List.of(new Pour(pour.pipe, piece -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.writeBytes(head.getAndSet(new byte[0]));
                out.writeBytes(pour.framing.apply(piece));
                return out.toByteArray();
            }));
        }
    }

    /** Waits until there is a turn to take, and keeps it until this connection is over. */
    record Turn(Semaphore turn) implements Step {}

    /** Takes a place and keeps it until this connection is over; where there is none, does those steps and no more. */
    record Place(Semaphore places, List<Step> otherwise) implements Step {
        public Place {
            otherwise = List.copyOf(otherwise);
        }
    }

    /** Takes the next request on the same connection, where the client is willing to make one there. */
    record Next() implements Step {}

    /** Closes with a reset instead of a FIN. A script that ends without it closes with a FIN. */
    record Reset() implements Step {}

    /** Sends bytes, in the notation of {@link ByteNotation}. */
    static Step send(String bytes) {
        return new Send(ByteNotation.bytes(List.of(bytes)));
    }

    /** Sends bytes again and again, in that notation. */
    static Step flood(String bytes, int gapMillis) {
        return new Flood(ByteNotation.bytes(List.of(bytes)), Duration.ofMillis(gapMillis));
    }
}
