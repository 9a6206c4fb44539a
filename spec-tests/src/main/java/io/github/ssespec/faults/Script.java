package io.github.ssespec.faults;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/** What a scripted server does with a request. Thread-safe. */
@FunctionalInterface
public interface Script {

    /** The steps, in order; when they are done the connection is closed. */
    List<Step> answer(ClientRequest request);

    /** A server that does the same whatever it is asked. */
    static Script of(Step... steps) {
        List<Step> all = List.of(steps);
        return request -> all;
    }

    /** The same server with a single worker: it serves one connection at a time, the others wait. */
    default Script oneAtATime() {
        Step turn = new Step.Turn(new Semaphore(1, true));
        return request ->
                Stream.concat(Stream.of(turn), answer(request).stream()).toList();
    }
}
