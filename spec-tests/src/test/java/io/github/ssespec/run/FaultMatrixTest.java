package io.github.ssespec.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.faults.CleanServers;
import io.github.ssespec.faults.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stored page is the kit's own, and up to date. Made anew by {@link FaultMatrix#main}. */
class FaultMatrixTest {
    private static final Path PAGE = Path.of("..", "reports", "pages", "fault-matrix.md");

    @Test
    void theStoredPageListsEveryServerInOrderAndNothingElse() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| rule ") && !line.startsWith("| server "))
                .map(line -> line.split(" \\| ")[0] + " " + line.split(" \\| ")[1])
                .toList();
        List<String> faults = Faults.all().stream()
                .map(fault -> "| " + fault.rule() + " " + fault.name())
                .toList();
        List<String> clean = CleanServers.all().stream()
                .map(server -> "| " + server.name() + " none |")
                .toList();
        assertThat(rows).startsWith(faults.toArray(String[]::new)).endsWith(clean.toArray(String[]::new));
        assertThat(rows).hasSize(faults.size() + clean.size());
    }

    @Test
    void theStoredPageTellsOfNoFaultThatWasMissed() throws IOException {
        assertThat(Files.readString(PAGE)).doesNotContain("**");
    }
}
