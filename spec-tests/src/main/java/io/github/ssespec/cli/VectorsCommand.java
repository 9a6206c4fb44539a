package io.github.ssespec.cli;

import io.github.ssespec.reports.ReportFile;
import io.github.ssespec.run.ExitStatus;
import io.github.ssespec.vectors.VectorFiles;
import io.github.ssespec.vectors.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Writes the test vectors, their schema and the page on how to use them. Overwrites nothing but an earlier such file. */
final class VectorsCommand implements Command {
    /** Stands in each of the files, near its beginning. */
    private static final String MARK = "urn:ssespec:vectors:";

    private static final int BEGINNING_BYTES = 1024;

    @Override
    public String name() {
        return "vectors";
    }

    @Override
    public String arguments() {
        return "DIR";
    }

    @Override
    public String summary() {
        return "writes the test vectors of the rules parse.* for use from any language";
    }

    @Override
    public Options options() {
        return new Options();
    }

    @Override
    public int[] argumentCount() {
        return new int[] {1, 1};
    }

    @Override
    public int run(CommandLine line, Io io) throws IOException {
        Path directory = directory(line.getArgList().get(0));
        for (VectorFiles file : VectorFiles.values()) {
            requireFree(directory.resolve(file.fileName()));
        }
        for (VectorFiles file : VectorFiles.values()) {
            try (InputStream in = file.open()) {
                ReportFile.write(directory.resolve(file.fileName()), in.readAllBytes());
            }
        }
        List<String> names = List.of(VectorFiles.values()).stream()
                .map(VectorFiles::fileName)
                .toList();
        io.out().println(Vectors.all().size() + " vectors: " + directory + " holds " + String.join(", ", names));
        return ExitStatus.OK;
    }

    private static Path directory(String word) {
        try {
            Path directory = Path.of(word);
            if (Files.exists(directory) && !Files.isDirectory(directory)) {
                throw new UsageException("'" + word + "' is a file: expected a directory to write to");
            }
            return directory;
        } catch (InvalidPathException e) {
            throw new UsageException("'" + word + "' is no path: " + e.getReason());
        }
    }

    private static void requireFree(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isOurs(file)) {
            throw new UsageException(
                    "'" + file + "' was not written by this command, and is not overwritten: give another directory");
        }
    }

    private static boolean isOurs(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING_BYTES), StandardCharsets.UTF_8).contains(MARK);
        } catch (IOException e) {
            throw new UsageException("'" + file + "' cannot be read: " + ReportFile.why(e));
        }
    }
}
