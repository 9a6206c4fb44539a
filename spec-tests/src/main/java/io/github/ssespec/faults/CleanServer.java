package io.github.ssespec.faults;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.script.Scripted;
import java.util.Set;

/**
 * A server that breaks no rule, however unusual it is.
 *
 * @param name what is unusual, in a few words joined by hyphens; unique
 * @param silent whether it sends no field, so that nothing can be said of its fields
 * @param groups the groups of rules that it is about besides those of every response and its bytes
 * @param script the server
 */
public record CleanServer(String name, boolean silent, Set<String> groups, Script script) {

    public CleanServer {
        groups = Set.copyOf(groups);
    }

    static CleanServer of(String name, Script script) {
        return new CleanServer(name, false, Set.of(), script);
    }

    static CleanServer of(String name, Reply reply) {
        return of(name, Scripted.of(reply));
    }

    static CleanServer silent(String name, Reply reply) {
        return new CleanServer(name, true, Set.of(), Scripted.of(reply));
    }

    /** The same server, which breaks no rule of those groups either. */
    CleanServer alsoFor(String... others) {
        return new CleanServer(name, silent, Set.of(others), script);
    }

    /** Where a {@link ScriptPlayer} serves it: {@code /clean/crlf}. */
    public String path() {
        return "/clean/" + name;
    }
}
