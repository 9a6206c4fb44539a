package io.github.ssespec.faults;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.script.Scripted;
import java.util.Set;

/**
 * A server that breaks one rule; or, for a rule that only tells facts, one about which there is something to tell.
 *
 * @param rule the id of the rule
 * @param name what is wrong, in a few words joined by hyphens; unique within the rule
 * @param expected what the kit must say was seen: a part of the finding's text
 * @param also the rules that it cannot but break too
 * @param script the server
 */
public record Fault(String rule, String name, String expected, Set<String> also, Script script) {

    public Fault {
        also = Set.copyOf(also);
    }

    static Fault of(String rule, String name, String expected, Script script) {
        return new Fault(rule, name, expected, Set.of(), script);
    }

    static Fault of(String rule, String name, String expected, Reply reply) {
        return of(rule, name, expected, Scripted.of(reply));
    }

    Fault also(String... rules) {
        return new Fault(rule, name, expected, Set.of(rules), script);
    }

    /** Where a {@link ScriptPlayer} serves it: {@code /faults/wire.utf8/latin-1}. */
    public String path() {
        return "/faults/" + rule + "/" + name;
    }
}
