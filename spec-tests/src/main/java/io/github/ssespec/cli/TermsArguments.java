package io.github.ssespec.cli;

import io.github.ssespec.baseline.Baseline;
import io.github.ssespec.baseline.BaselineFile;
import io.github.ssespec.rules.Edition;
import io.github.ssespec.rules.Kind;
import io.github.ssespec.rules.Nearest;
import io.github.ssespec.run.Terms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** What the options come to that say what makes a run fail. */
final class TermsArguments {
    private final CommandLine line;

    TermsArguments(CommandLine line) {
        this.line = line;
    }

    /** On which terms a subject of that kind passes. */
    Terms terms(Kind kind) {
        return new Terms(line.hasOption("strict"), line.hasOption("allow-inconclusive"), baseline(kind), edition());
    }

    private Baseline baseline(Kind kind) {
        String name = line.getOptionValue("baseline");
        if (name == null) {
            return Baseline.NONE;
        }
        Path file = Usage.path("baseline", name);
        return Usage.of("baseline", () -> BaselineFile.read(file, kind));
    }

    private Edition edition() {
        String name = line.getOptionValue("edition");
        return name == null ? Edition.newest() : Edition.named(name).orElseThrow(() -> noEdition(name));
    }

    /** Where the run's failures are to be written as a baseline, if anywhere. */
    Optional<Path> written() {
        String name = line.getOptionValue("write-baseline");
        if (name == null) {
            return Optional.empty();
        }
        Path file = Usage.path("write-baseline", name);
        if (file.getFileName() == null || Files.isDirectory(file)) {
            throw new UsageException("--write-baseline: expected a file, not the directory '" + name + "'");
        }
        CommonArguments.writable("write-baseline", file.toAbsolutePath().resolveSibling(""));
        return Optional.of(file);
    }

    private static UsageException noEdition(String name) {
        return new UsageException("--edition: there is no edition '" + name + "'"
                + Nearest.name(name, Edition.names())
                        .map(nearest -> "; did you mean " + nearest + "?")
                        .orElse("; there is " + String.join(", ", Edition.names())));
    }
}
