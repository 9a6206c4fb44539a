package io.github.ssespec.cases;

import static io.github.ssespec.cases.Scenes.RETRY;
import static io.github.ssespec.cases.Scenes.stream;

import io.github.ssespec.adapter.Ability;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Contact;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.InTurn;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.encounter.Stage;
import io.github.ssespec.script.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Redirects (Fetch, HTTP-redirect fetch): followed, with what belongs to the request, and not for ever. */
final class RedirectCases {
    /** "If request's redirect count is 20, then return a network error." */
    private static final int MOST_REQUESTS = 21;

    /** When nobody needs to see more of a loop. */
    private static final int TOO_MANY = 60;

    /** What is no pause on any machine: what was measured may be longer than what the client means to wait. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** What is shorter may be the time that a request takes. */
    private static final Duration TELLING = Duration.ofMillis(50);

    private static final List<String> CREDENTIALS = List.of("Authorization", "Cookie");

    private RedirectCases() {}

    static List<Case> all() {
        List<Case> all = new ArrayList<>(List.of(
                followed(
                        "301 Moved Permanently",
                        "an absolute URL",
                        stage -> stage.url("/there").toString()),
                followed("302 Found", "a path", stage -> stage.url("/there").getPath()),
                followed(
                        "303 See Other",
                        "an absolute URL",
                        stage -> stage.url("/there").toString()),
                followed("307 Temporary Redirect", "a relative path", stage -> "events/there"),
                followed(
                        "308 Permanent Redirect",
                        "a path",
                        stage -> stage.url("/there").getPath()),
                followed(
                        "307 Temporary Redirect",
                        "another origin",
                        stage -> stage.elsewhere("/there").toString())));
        all.add(Case.of("connect.redirect-credentials", credentials(), RedirectCases::keptBack));
        all.add(Case.of("connect.redirect-loop", loop(), RedirectCases::comesToAnEnd));
        return all;
    }

    private static Reply redirect(String status, String location) {
        return Reply.answer(status).more("Location", location).next();
    }

    /** Both URLs lead to another one; the client comes back to either, and is led on once more. */
    private static Case followed(String status, String kind, Function<Stage, String> location) {
        Scene scene = Scene.of(
                        status.substring(0, 3) + " to " + kind,
                        stage -> InTurn.of(redirect(status, location.apply(stage)))
                                .at(
                                        "/there",
                                        stream(RETRY + "id: 7\\ndata: a\\n\\n").next(),
                                        redirect(status, stage.url("/again").toString()))
                                .at("/again", stream("data: b\\n\\n")),
                        stage -> {
                            stage.awaitRequest();
                            stage.awaitAsked("/there", stage.patience().report());
                            stage.awaitAsked("/again", stage.pace().forReturn(1));
                        })
                .at(Scene.When.LATER);
        return Case.of("connect.redirect", scene, RedirectCases::isFollowed);
    }

    private static Verdict isFollowed(Encounter seen) {
        Contact first = seen.request(1).orElse(null);
        if (first == null) {
            return Judges.nobody(seen);
        }
        Contact there = seen.requestFor("/there").orElse(null);
        if (there == null) {
            return Verdict.broken("did not follow the redirect: " + Say.missed(seen, "no request came"), List.of());
        }
        if (!Objects.equals(first.header("accept"), there.header("accept"))) {
            return Verdict.broken(
                    "after the redirect it sent " + Say.header("Accept", there.header("accept")) + " in place of "
                            + Say.header("Accept", first.header("accept")),
                    List.of());
        }
        Contact again = seen.requestFor("/again").orElse(null);
        if (again == null) {
            return Verdict.broken(
                    "did not follow the redirect when it reconnected: " + Say.missed(seen, "no request came"),
                    List.of());
        }
        return "7".equals(again.lastEventId())
                ? Verdict.kept("followed, with Accept and Last-Event-ID")
                : Verdict.broken(
                        "reconnected, and after the redirect it sent "
                                + Say.header("Last-Event-ID", again.lastEventId())
                                + " in place of Last-Event-ID: '7'",
                        List.of());
    }

    private static Scene credentials() {
        return Scene.of(
                        "a redirect to another origin, with Authorization and Cookie",
                        stage -> InTurn.of(redirect(
                                        "307 Temporary Redirect",
                                        stage.elsewhere("/there").toString()))
                                .at("/there", stream("data: a\\n\\n")),
                        stage -> {
                            stage.awaitRequest();
                            stage.awaitAsked("/there", stage.patience().report());
                        })
                .needing(Ability.HEADERS)
                .ordering(order -> order.with(Map.of("Authorization", "Bearer ssespec", "Cookie", "ssespec=1")));
    }

    private static Verdict keptBack(Encounter seen) {
        Contact first = seen.request(1).orElse(null);
        Contact there = seen.requestFor("/there").orElse(null);
        if (first == null || there == null) {
            return Verdict.noEvidence("the client did not follow a redirect to another origin", null);
        }
        List<String> given =
                CREDENTIALS.stream().filter(name -> first.header(name) != null).toList();
        if (given.isEmpty()) {
            return Verdict.noEvidence("the client did not send the credentials that it was given", null);
        }
        List<String> leaked =
                given.stream().filter(name -> there.header(name) != null).toList();
        return leaked.isEmpty()
                ? Verdict.kept(String.join(" and ", given) + " stayed with their origin")
                : Verdict.broken("sent " + String.join(" and ", leaked) + " to another origin", List.of());
    }

    private static Scene loop() {
        return Scene.of(
                        "a redirect to itself",
                        stage -> InTurn.of(redirect("302 Found", stage.url("").toString())),
                        stage -> {
                            stage.awaitRequest();
                            Duration usual = Judges.atLeast(stage.pace().usualOr(PAUSE));
                            Duration pause = usual.compareTo(PAUSE) < 0 ? usual : PAUSE;
                            stage.note("pause", pause);
                            int before = 0;
                            while (stage.requests() > before && stage.requests() <= TOO_MANY) {
                                before = stage.requests();
                                int asked = before;
                                stage.watch(() -> stage.requests() > asked, pause);
                            }
                        })
                .at(Scene.When.LONG);
    }

    private static Verdict comesToAnEnd(Encounter seen) {
        if (seen.requests().isEmpty()) {
            return Judges.nobody(seen);
        }
        Duration pause = Duration.ofNanos(seen.mark("pause").orElse(0L));
        if (pause.compareTo(TELLING) < 0) {
            return Verdict.notApplicable(
                    "the client comes back at once where no time is set: a loop cannot be told from coming back");
        }
        int requests = inARow(seen.requests(), pause);
        return requests > MOST_REQUESTS
                ? Verdict.broken(
                        "made " + (requests > TOO_MANY ? "more than " + TOO_MANY : requests) + " requests in a row; "
                                + MOST_REQUESTS + " are the most",
                        List.of())
                : Verdict.kept(
                        "made " + requests + " requests, and none in " + Say.time(seen.watched()) + " after that");
    }

    /** How many requests came before the first pause: whoever watched may have slept through it. */
    private static int inARow(List<Contact> requests, Duration pause) {
        int count = 1;
        while (count < requests.size()
                && requests.get(count).after(requests.get(count - 1).asked()).compareTo(pause) < 0) {
            count++;
        }
        return count;
    }
}
