package io.github.ssespec.faults;

/**
 * A server that breaks no rule, however unusual it is.
 *
 * @param name what is unusual, in a few words joined by hyphens; unique
 * @param silent whether it sends no field, so that nothing can be said of its fields
 * @param script the server
 */
public record CleanServer(String name, boolean silent, Script script) {

    static CleanServer of(String name, Script script) {
        return new CleanServer(name, false, script);
    }

    static CleanServer of(String name, Reply reply) {
        return of(name, Scripted.of(reply));
    }

    static CleanServer silent(String name, Reply reply) {
        return new CleanServer(name, true, Scripted.of(reply));
    }

    /** Where a {@link ScriptPlayer} serves it: {@code /clean/crlf}. */
    public String path() {
        return "/clean/" + name;
    }
}
