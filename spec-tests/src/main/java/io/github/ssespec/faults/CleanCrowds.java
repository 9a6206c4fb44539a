package io.github.ssespec.faults;

import static io.github.ssespec.script.Reply.answer;
import static io.github.ssespec.script.Reply.ticks;

import io.github.ssespec.script.ClientRequest;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.Scripted;
import java.util.List;

/** Servers that serve as many as are to be served, each in its own way. */
final class CleanCrowds {

    private CleanCrowds() {}

    static List<CleanServer> all() {
        return List.of(
                crowd("serves-everybody", Scripted.of(ticks())),
                crowd("serves-finite-streams-to-everybody", Scripted.of(ticks().end())),
                crowd("serves-ten-at-a-time", Scripted.of(ticks()).withWorkers(10)),
                crowd(
                        "busy-when-it-is-crowded",
                        Scripted.of(ticks())
                                .withRoomFor(3, answer("429 Too Many Requests").steps())),
                crowd(
                        "gone-once-it-has-ended",
                        Scripted.of(ticks().end()).when(CleanCrowds::comesLate, reply -> answer("404 Not Found"))),
                crowd("answers-with-a-redirect", Scripted.of(ticks()).when(CleanCrowds::atFirst, CleanCrowds::moved)));
    }

    private static CleanServer crowd(String name, Script script) {
        return CleanServer.of(name, script).alsoFor("fan");
    }

    /** One that asks as a browser does, so that the answer is not laid to what else it asked for. */
    private static boolean comesLate(ClientRequest request) {
        return request.connection() > 4
                && request.asksForStream()
                && !request.header("accept-encoding").contains("gzip");
    }

    private static boolean atFirst(ClientRequest request) {
        return !request.path().endsWith("/there");
    }

    private static Reply moved(Reply reply) {
        return answer("307 Over There").header("Location", "answers-with-a-redirect/there");
    }
}
