package io.github.ssespec.adapter;

import java.util.Set;

/**
 * A client under test. The kit starts one client a case through it, many at a time. A class given with {@code
 * --adapter} implements it and has a public constructor without parameters. Implementations are thread-safe.
 */
public interface ClientAdapter extends AutoCloseable {

    /**
     * What can be asked of the client and what it can report. What is not among it is not tested, and the rules that
     * need it are skipped.
     */
    Set<Ability> abilities();

    /**
     * Those of its {@linkplain #abilities() abilities} to report that a client behind it may have or not. One that no
     * client has shown in a whole run it does not have: the rules that need it are skipped. A client that lacks any other
     * ability breaks a rule.
     */
    default Set<Ability> optional() {
        return Set.of();
    }

    /** How many clients at a time it does well with, where nobody asks for another number. */
    default int jobs() {
        return 32;
    }

    /**
     * Starts a client. Returns without waiting for its connection.
     *
     * @param order what it is to ask for
     * @param reports is told what the client does, on any thread, until the session has ended
     * @throws AdapterException when no client can be started
     */
    Session start(Order order, ClientReports reports) throws AdapterException;

    /** Ends whatever is left of the clients, each of which was ended before. */
    @Override
    default void close() {}
}
