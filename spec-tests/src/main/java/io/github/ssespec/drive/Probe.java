package io.github.ssespec.drive;

/**
 * A publication of which one rule says how it has to arrive.
 *
 * @param rule the id of the rule
 * @param publication what is published
 * @param mark what stands in each part of its values that could come loose; empty where there is no room for it
 */
public record Probe(String rule, Publication publication, String mark) {

    /** Whether the kit means harm: such a value may be refused. */
    public boolean hostile() {
        return rule.startsWith("inject.");
    }
}
