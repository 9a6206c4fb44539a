package io.github.ssespec.script;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/** What a scripted server does with a request. Thread-safe. */
@FunctionalInterface
public interface Script {

    /** The steps, in order; when they are done the connection is closed. */
    List<Step> answer(ClientRequest request);

    /** Whether it sends what is posted to it, at {@code /publish} below its path. */
    default boolean publishes() {
        return false;
    }

    /** A server that does the same whatever it is asked. */
    static Script of(Step... steps) {
        List<Step> all = List.of(steps);
        return request -> all;
    }

    /** The same server with a single worker: it serves one connection at a time, the others wait. */
    default Script oneAtATime() {
        return withWorkers(1);
    }

    /** The same server with that many workers: it serves as many connections at a time, the others wait. */
    default Script withWorkers(int workers) {
        Step turn = new Step.Turn(new Semaphore(workers, true));
        return request ->
                Stream.concat(Stream.of(turn), answer(request).stream()).toList();
    }

    /** The same server with room for that many streams at a time; whoever else asks for one gets those steps. */
    default Script withRoomFor(int streams, List<Step> otherwise) {
        Step place = new Step.Place(new Semaphore(streams), otherwise);
        return request -> request.is("GET")
                ? Stream.concat(Stream.of(place), answer(request).stream()).toList()
                : answer(request);
    }
}
