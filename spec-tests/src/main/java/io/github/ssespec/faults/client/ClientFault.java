package io.github.ssespec.faults.client;

import io.github.ssespec.adapter.ClientAdapter;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A client that breaks one rule.
 *
 * @param rule the id of the rule
 * @param name what is wrong, in a few words joined by hyphens; unique within the rule
 * @param expected what the kit must say was seen: a part of the finding's text
 * @param also the rules that it cannot but break too; {@code parse.*} where what it does wrong is in most streams
 * @param client starts such clients; to be closed
 */
public record ClientFault(String rule, String name, String expected, Set<String> also, Supplier<ClientAdapter> client) {

    public ClientFault {
        also = Set.copyOf(also);
    }

    static ClientFault of(String rule, String name, String expected, Consumer<Quirks> quirks) {
        return new ClientFault(
                rule, name, expected, Set.of(), () -> new FaultyClient(quirks, FaultyClient.RECONNECTION_TIME));
    }

    /** Whether that rule is among those that it breaks too. */
    public boolean mayBreak(String other) {
        return also.stream()
                .anyMatch(one -> one.equals(other)
                        || one.endsWith(".*") && other.startsWith(one.substring(0, one.length() - 1)));
    }

    ClientFault also(String... rules) {
        return new ClientFault(rule, name, expected, Set.of(rules), client);
    }
}
