package io.github.ssespec.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The page that shows what the kit says of each faulty and each clean server, as it is kept in the tree. Made anew by
 * {@code java -cp spec-tests/target/ssespec.jar io.github.ssespec.run.FaultMatrix reports/pages/fault-matrix.md}.
 */
final class MatrixPage {
    static final List<String> LINES = lines();

    private MatrixPage() {}

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("../reports/pages/fault-matrix.md"));
        } catch (IOException e) {
            throw new UncheckedIOException("the page is missing", e);
        }
    }
}
