package io.github.ssespec.encounter;

/** What the kit does in a scene besides answering: waits, watches, has the client closed, sends more. */
@FunctionalInterface
public interface Play {

    /**
     * Plays; returns when all is seen.
     *
     * @throws InVain when something did not come that the rest of the play needs
     */
    void play(Stage stage) throws InVain, InterruptedException;
}
