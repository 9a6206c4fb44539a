package io.github.ssespec.adapter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Clients behind a program that prints what they do, one JSON object a line. A program that says {@code
 * {"kind":"ready"}} when it is started without a URL serves all cases; another one is started for each case, with the
 * stream's URL as its last argument.
 */
public final class CommandAdapter {
    /** What a program can be asked, and what it may report. */
    static final Set<Ability> ABILITIES = Set.of(
            Ability.CONNECT,
            Ability.CLOSE,
            Ability.OPEN,
            Ability.ERROR,
            Ability.CLOSED,
            Ability.LAST_EVENT_ID,
            Ability.ORIGIN);

    /** What the contract leaves to programs. */
    static final Set<Ability> OPTIONAL =
            Set.of(Ability.OPEN, Ability.ERROR, Ability.CLOSED, Ability.LAST_EVENT_ID, Ability.ORIGIN);

    private static final Duration READY = Duration.ofSeconds(10);

    private CommandAdapter() {}

    /**
     * Starts the program without a URL to see whether it stays; waits at most 10 s for its first line, and no longer than
     * it runs.
     *
     * @param command split into words as by a shell, without a shell
     * @throws AdapterException when it is no command, or no program can be started by it
     */
    public static ClientAdapter open(String command) throws AdapterException {
        return open(command, READY);
    }

    static ClientAdapter open(String command, Duration patience) throws AdapterException {
        List<String> words = words(command);
        Processes processes = new Processes();
        Optional<StayingProgram> staying = StayingProgram.start(words, processes, patience);
        return staying.isPresent() ? staying.get() : new ProgramPerCase(words, processes);
    }

    private static List<String> words(String command) throws AdapterException {
        try {
            return CommandWords.split(command);
        } catch (IllegalArgumentException e) {
            throw new AdapterException(String.valueOf(e.getMessage()));
        }
    }
}
