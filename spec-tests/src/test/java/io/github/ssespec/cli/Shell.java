package io.github.ssespec.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A script that bash has run, with what it printed on both of its outputs. */
record Shell(int exit, String out) {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final int PATIENCE_SECONDS = 120;

    /**
     * Runs it in a directory, in the test's environment with those variables besides.
     *
     * @param arguments what it finds as {@code "$@"}
     */
    static Shell run(String script, Path directory, Map<String, String> variables, String... arguments)
            throws Exception {
        Path output = Files.createTempFile(directory, "printed", ".txt");
        List<String> command = new ArrayList<>(List.of("bash", "--noprofile", "--norc", "-c", script, "script"));
        command.addAll(List.of(arguments));
        ProcessBuilder bash = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        bash.environment().putAll(variables);
        Process process;
        try {
            process = bash.start();
        } catch (IOException e) {
            assumeTrue(false, "there is no bash");
            throw e;
        }
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the script did not end: " + Files.readString(output));
            }
            return new Shell(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
        }
    }

    /** The words that call the program as it is compiled here. */
    static String java() {
        return "'" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -XX:TieredStopAtLevel=1 -cp '"
                + System.getProperty("java.class.path") + "' io.github.ssespec.launch.Main";
    }
}
