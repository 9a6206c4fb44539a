package io.github.ssespec.encounter;

import io.github.ssespec.script.ClientRequest;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that gives the first answer to the first request for content, the second to the second, and the last one to
 * all that follow. HEAD and preflights are answered as they should be, and pages of any origin may read everything.
 * Thread-safe.
 */
public final class InTurn implements Script {
    private record Place(List<Reply> replies, AtomicInteger count) {
        Reply next() {
            return replies.get(Math.min(count.getAndIncrement(), replies.size() - 1));
        }
    }

    private final Map<String, Place> places = new HashMap<>();

    private InTurn() {}

    /** Those answers to requests for the case's own URL, and to all others that have no answers of their own. */
    public static InTurn of(Reply... replies) {
        return new InTurn().at("", replies);
    }

    /** Those answers to requests whose path ends in that; to be called before the script is played. */
    public InTurn at(String path, Reply... replies) {
        places.put(path, new Place(List.of(replies), new AtomicInteger()));
        return this;
    }

    @Override
    public List<Step> answer(ClientRequest request) {
        return open(reply(request), request).steps();
    }

    private Reply reply(ClientRequest request) {
        if (request.is("OPTIONS")) {
            return Reply.answer("204 No Content").without("Content-Length").next();
        }
        if (request.is("HEAD")) {
            return Reply.stream().withoutContent().next();
        }
        if (request.is("PRI")) {
            return Reply.answer("400 Bad Request");
        }
        return places.entrySet().stream()
                .filter(place -> !place.getKey().isEmpty() && request.path().endsWith(place.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseGet(() -> Objects.requireNonNull(places.get("")))
                .next();
    }

    private static Reply open(Reply reply, ClientRequest request) {
        Reply open = reply.more("Access-Control-Allow-Origin", "*");
        String headers = request.header("Access-Control-Request-Headers");
        return request.is("OPTIONS") && !headers.isEmpty()
                ? open.more("Access-Control-Allow-Headers", headers).more("Access-Control-Allow-Methods", "GET, POST")
                : open;
    }
}
