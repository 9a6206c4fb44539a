package io.github.ssespec.cases;

import static io.github.ssespec.cases.Scenes.stream;

import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Contact;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.InTurn;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.script.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The group {@code connect}: the request, and what its answer means. */
final class ConnectCases {
    private static final String BODY = "data: a\\n\\n";

    private ConnectCases() {}

    static List<Case> all() {
        List<Case> all = new ArrayList<>(List.of(
                Case.of("connect.method", Scenes.PLAIN, Judges.ofRequest(ConnectCases::method)),
                Case.of("connect.accept", Scenes.PLAIN, Judges.ofRequest(ConnectCases::accept)),
                Case.of("connect.cache", Scenes.PLAIN, Judges.ofRequest(ConnectCases::cache)),
                Case.of("connect.no-last-event-id", Scenes.PLAIN, Judges.ofRequest(ConnectCases::noId)),
                Case.of("connect.no-last-event-id", Scenes.PLAIN, ConnectCases::noIdLater)));
        for (String status :
                List.of("400 Bad Request", "404 Not Found", "500 Internal Server Error", "503 Service Unavailable")) {
            all.add(refused(
                    "connect.status",
                    "status " + status.substring(0, 3),
                    Reply.answer(status, BODY).header("Content-Type", "text/event-stream")));
        }
        all.add(refused(
                "connect.no-content",
                "status 204",
                Reply.answer("204 No Content").without("Content-Length")));
        for (String type : List.of("text/html", "application/json", "text/event-streaming", "")) {
            Reply reply = Reply.answer("200 OK", BODY);
            all.add(refused(
                    "connect.content-type",
                    type.isEmpty() ? "a response without Content-Type" : "Content-Type: " + type,
                    type.isEmpty() ? reply : reply.header("Content-Type", type)));
        }
        Stream.of(
                        "Text/Event-Stream; charset=UTF-8",
                        "text/event-stream;x=\"a;b\"",
                        "text/event-stream; charset=ISO-8859-1")
                .forEach(type -> all.add(takes(
                        "connect.content-type-parameters",
                        "Content-Type: " + type,
                        stream("data: n\u00e9\\n\\n").header("Content-Type", type),
                        "n\u00e9")));
        all.addAll(FramingCases.all());
        all.addAll(RedirectCases.all());
        all.addAll(NetworkErrorCases.all());
        return all;
    }

    /** A response after which there is no further request. */
    private static Case refused(String rule, String what, Reply reply) {
        Scene scene = Scene.of(what, stage -> InTurn.of(reply), stage -> {
                    stage.awaitRequest();
                    stage.watch(() -> stage.requests() > 1, stage.pace().usualSilence());
                })
                .at(Scene.When.LONG);
        return Case.of(rule, scene, Judges.isFinal(1, what, "a"));
    }

    /** A stream that is taken, with one event of those data; whoever comes back after its end finds an empty one. */
    static Case takes(String rule, String what, Reply reply, String data) {
        Scene scene = Scene.of(what, stage -> InTurn.of(reply, stream()), stage -> {
            stage.awaitRequest();
            stage.awaitEvents(1);
        });
        return Case.of(rule, scene, Judges.dispatches(data));
    }

    /** A stream without an id leaves none to send. */
    private static Verdict noIdLater(Encounter seen) {
        return seen.requests().size() < 2
                ? Verdict.notApplicable("the client does not come back after the end of a stream")
                : noId(seen.requests().get(1));
    }

    private static Verdict method(Contact request) {
        int length = request.request().body().length;
        if (!request.request().is("GET")) {
            return Verdict.broken("asked with " + request.line() + " where the standard gives GET", List.of());
        }
        return length > 0 || request.header("transfer-encoding") != null
                ? Verdict.broken("the GET has a body of " + length + " bytes", List.of())
                : Verdict.kept(request.line());
    }

    private static Verdict accept(Contact request) {
        String accept = request.header("accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/event-stream")
                ? Verdict.kept(Say.header("Accept", accept))
                : Verdict.broken(
                        "asked with " + Say.header("Accept", accept) + " where text/event-stream is expected",
                        List.of());
    }

    private static Verdict cache(Contact request) {
        String cache = String.valueOf(request.header("cache-control")).toLowerCase(Locale.ROOT);
        String pragma = String.valueOf(request.header("pragma")).toLowerCase(Locale.ROOT);
        boolean fresh =
                Stream.of("no-cache", "no-store", "max-age=0").anyMatch(cache::contains) || pragma.contains("no-cache");
        String seen = Say.header("Cache-Control", request.header("cache-control"));
        return fresh ? Verdict.kept(seen) : Verdict.broken("asked with " + seen + ": a cache may answer", List.of());
    }

    private static Verdict noId(Contact request) {
        String id = request.lastEventId();
        return id == null
                ? Verdict.kept("no Last-Event-ID")
                : Verdict.broken("sent " + Say.header("Last-Event-ID", id) + " although no id was received", List.of());
    }
}
