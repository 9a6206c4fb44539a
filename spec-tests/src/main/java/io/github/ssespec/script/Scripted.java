package io.github.ssespec.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A server that does everything right except for what is said of it: HEAD, OPTIONS, other methods and HTTP/1.0 are
 * answered as they should be. Immutable.
 */
public final class Scripted implements Script {

    private record Change(Predicate<ClientRequest> when, UnaryOperator<Reply> change) {}

    private final Function<ClientRequest, Reply> reply;
    private final List<Change> changes;

    private Scripted(Function<ClientRequest, Reply> reply, List<Change> changes) {
        this.reply = reply;
        this.changes = List.copyOf(changes);
    }

    /** A server of that response. */
    public static Scripted of(Reply reply) {
        return of(request -> reply);
    }

    /** A server whose response depends on the request. */
    public static Scripted of(Function<ClientRequest, Reply> reply) {
        return new Scripted(reply, List.of());
    }

    /** The same server, which answers certain requests in another way. */
    public Scripted when(Predicate<ClientRequest> when, UnaryOperator<Reply> change) {
        List<Change> more = new ArrayList<>(changes);
        more.add(new Change(when, change));
        return new Scripted(reply, more);
    }

    /** The same server, which answers that method in another way. */
    public Scripted to(String method, Reply other) {
        return when(request -> request.is(method), right -> other);
    }

    /** The same server, which compresses where the client allows it. */
    public Scripted zips(Zip zip) {
        return when(request -> request.takes(zip.coding()), right -> right.zipped(zip));
    }

    @Override
    public List<Step> answer(ClientRequest request) {
        Reply answer = right(request);
        for (Change change : changes) {
            if (change.when.test(request)) {
                answer = change.change.apply(answer);
            }
        }
        return answer.steps();
    }

    private Reply right(ClientRequest request) {
        return switch (request.method()) {
            case "GET" -> request.inHttp10() ? reply.apply(request).closeDelimited() : reply.apply(request);
            case "HEAD" -> reply.apply(request).withoutContent();
            case "OPTIONS" ->
                Reply.answer("204 No Content").without("Content-Length").more("Allow", "GET, HEAD, OPTIONS");
            default -> Reply.answer("405 Method Not Allowed").more("Allow", "GET, HEAD, OPTIONS");
        };
    }
}
