package io.github.ssespec.faults;

import static io.github.ssespec.script.Reply.answer;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.script.Step;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Servers whose streams are right and whose hook is broken or silent, so that nothing can be said of what they make of
 * publications; and some that tell no usable count of subscribers.
 */
public final class HookCases {
    private static final String PUBLISH = "/publish";
    private static final String SUBSCRIBERS = "/subscribers";

    /** In the middle of what a run publishes. */
    private static final int SOME = 50;

    private static final List<Step> HANGS = List.of(new Step.Hold());

    /**
     * One of them.
     *
     * @param name what is wrong, in a few words joined by hyphens; unique
     */
    public record HookCase(String name, Script script) {
        /** Where a {@link ScriptPlayer} serves it: {@code /hooks/hangs}. */
        public String path() {
            return "/hooks/" + name;
        }
    }

    private HookCases() {}

    /** Those that say to a publication what no hook should, or do nothing about it. */
    public static List<HookCase> all() {
        return List.of(
                hook("redirects-307", answer("307 Temporary Redirect").more("Location", "/elsewhere")),
                hook("redirects-302", answer("302 Found").more("Location", "/login")),
                hook("not-found", answer("404 Not Found")),
                hook("not-allowed", answer("405 Method Not Allowed").more("Allow", "PUT")),
                hook("unauthorized", answer("401 Unauthorized").more("WWW-Authenticate", "Basic")),
                hook("unsupported-media-type", answer("415 Unsupported Media Type")),
                hook("always-an-error", answer("500 Internal Server Error", "boom")),
                hook("always-unavailable", answer("503 Service Unavailable")),
                hook("no-http", List.of(Step.send("+OK\\r\\n"))),
                hook("bytes-of-all-kinds", List.of(Step.send("\\x00\\x16\\x03\\xFF garbage"))),
                hook("head-without-end", List.of(Step.send("HTTP/1.1 204 No Cont"), new Step.Hold())),
                hook("hangs", HANGS),
                hook("closes", List.of()),
                hook("resets", List.of(new Step.Reset())),
                hook("a-stream-in-place-of-an-answer", Reply.ticks()),
                silent("takes-all-and-sends-nothing", 0),
                silent("sends-the-first-only", 1),
                silent("sends-some-and-no-more", SOME),
                afterwards("hangs-after-the-first", 1, HANGS),
                afterwards("hangs-after-some", SOME, HANGS),
                afterwards(
                        "error-after-some",
                        SOME,
                        answer("500 Internal Server Error").steps()),
                afterwards(
                        "too-many-after-some",
                        SOME,
                        answer("429 Too Many Requests")
                                .more("Retry-After", "60")
                                .steps()),
                new HookCase("answers-nothing-after-the-first", mute(1)),
                new HookCase("answers-nothing-after-some", mute(SOME)),
                new HookCase("refuses-everything", Relay.right().guarding(publication -> "400 Bad Request")),
                new HookCase("has-no-field-at-all", Relay.right().guarding(publication -> "422 Unprocessable Content")),
                new HookCase("streams-end-at-the-first", Relay.right().spreading((block, members) -> {
                    members.forEach(member -> member.pipe().close());
                    return true;
                })));
    }

    /** Those that tell no usable count of subscribers, and do the rest as they should. */
    public static List<HookCase> counts() {
        return List.of(
                count("no-number", answer("200 OK", "many")),
                count("no-count-member", answer("200 OK", "{\"subscribers\": 3}")),
                count("negative", answer("200 OK", "{\"count\": -1}")),
                count("a-page", answer("200 OK", "<html>").header("Content-Type", "text/html")),
                count("not-found", answer("404 Not Found")),
                count("error", answer("500 Internal Server Error")),
                count("redirects", answer("302 Found").more("Location", "/login")),
                new HookCase("count-hangs", at(SUBSCRIBERS, request -> HANGS)));
    }

    private static HookCase hook(String name, Reply reply) {
        return hook(name, reply.header("Connection", "close").steps());
    }

    private static HookCase hook(String name, List<Step> steps) {
        return new HookCase(name, at(PUBLISH, request -> steps));
    }

    private static HookCase count(String name, Reply reply) {
        List<Step> steps = reply.header("Connection", "close").steps();
        return new HookCase("count-" + name, at(SUBSCRIBERS, request -> steps));
    }

    private static Script at(String path, Script other) {
        return new Detour(Relay.right(), path, other);
    }

    /** Takes all publications, and sends the first ones. */
    private static HookCase silent(String name, int sent) {
        AtomicInteger count = new AtomicInteger();
        return new HookCase(
                name,
                Relay.right()
                        .spreading((block, members) ->
                                count.getAndIncrement() >= sent || Spread.TO_ALL.hand(block, members)));
    }

    /** Answers nobody any more when so many publications have been made. */
    private static Script mute(int after) {
        Relay right = Relay.right();
        AtomicInteger count = new AtomicInteger();
        return new Detour(right, "", request -> {
            boolean mute = count.get() >= after;
            if (request.path().endsWith(PUBLISH)) {
                count.incrementAndGet();
            }
            return mute ? HANGS : right.answer(request);
        });
    }

    /** Does that with publications behind the first ones. */
    private static HookCase afterwards(String name, int taken, List<Step> steps) {
        AtomicInteger count = new AtomicInteger();
        Relay right = Relay.right();
        Script hook = request -> count.getAndIncrement() >= taken ? steps : right.answer(request);
        return new HookCase(name, new Detour(right, PUBLISH, hook));
    }
}
