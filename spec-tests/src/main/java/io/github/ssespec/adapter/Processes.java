package io.github.ssespec.adapter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Starts programs, and ends them with everything that they have started. Thread-safe.
 *
 * <p>A program that was started by another one which is gone has no parent by which it could be found. So all carry a
 * mark in their environment; where the system shows that (Linux), none is left after {@link #close()}.
 */
final class Processes implements AutoCloseable {
    private static final String MARK = "SSESPEC_PROGRAM";
    private static final Duration TO_TERMINATE = Duration.ofMillis(500);
    private static final Duration TO_DIE = Duration.ofMillis(400);
    private static final Path PROCESSES = Path.of("/proc");

    private final String mark = UUID.randomUUID().toString();

    /**
     * Starts a program.
     *
     * @throws AdapterException when there is no such program, or it must not be run
     */
    Process start(List<String> words) throws AdapterException {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put(MARK, mark);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new AdapterException("the program '" + words.get(0) + "' cannot be started: " + e.getMessage());
        }
    }

    /** Ends a program and all that it has started: asks first, then uses force. Takes a second at most. */
    void end(Process program) {
        Set<ProcessHandle> family = new HashSet<>();
        family.add(program.toHandle());
        // The number of one that has ended may be somebody else's by now.
        if (program.isAlive()) {
            program.descendants().forEach(family::add);
        }
        end(family);
    }

    /** Ends whatever carries the mark. Takes a second at most. */
    @Override
    public void close() {
        end(marked());
    }

    private static void end(Set<ProcessHandle> family) {
        family.forEach(ProcessHandle::destroy);
        await(family, TO_TERMINATE);
        Set<ProcessHandle> left = family.stream().filter(Processes::runs).collect(Collectors.toSet());
        for (ProcessHandle one : Set.copyOf(left)) {
            one.descendants().forEach(left::add);
        }
        left.forEach(ProcessHandle::destroyForcibly);
        await(left, TO_DIE);
    }

    private static void await(Set<ProcessHandle> family, Duration patience) {
        CompletableFuture<?>[] ends = family.stream()
                .filter(Processes::runs)
                .map(ProcessHandle::onExit)
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // What still runs is seen by whoever asks next.
        }
    }

    /** What has ended, but whose end nobody has asked for yet, is still there and has no command any more. */
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private Set<ProcessHandle> marked() {
        Set<ProcessHandle> marked = new HashSet<>();
        String wanted = MARK + "=" + mark;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path one : all) {
                if (environment(one).contains(wanted)) {
                    Optional<ProcessHandle> process =
                            ProcessHandle.of(Long.parseLong(one.getFileName().toString()));
                    process.ifPresent(marked::add);
                }
            }
        } catch (IOException e) {
            // A system that does not show its processes as files.
        }
        return marked;
    }

    private static String environment(Path process) {
        try {
            return Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
