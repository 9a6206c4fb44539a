package io.github.ssespec.reports.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads back the raw responses that lie beside a results file, of which nothing is believed. */
public final class Captures {
    private static final Pattern NAME = Pattern.compile("wire/[0-9]{2,9}\\.bin");

    private final Path reportDirectory;

    /**
     * Looks for captures.
     *
     * @param reportDirectory where the results file lies
     */
    public Captures(Path reportDirectory) {
        this.reportDirectory = reportDirectory;
    }

    /**
     * The bytes of a raw response, {@value WireFiles#PER_FILE_BYTES} at most.
     *
     * @param file its name in the results; only {@code wire/NN.bin} is read, and no link is followed
     * @return the bytes, or empty where there are none to be had
     */
    public Optional<byte[]> read(@Nullable String file) {
        if (file == null || !NAME.matcher(file).matches()) {
            return Optional.empty();
        }
        Path path = reportDirectory.resolve(file);
        if (!Files.isDirectory(path.resolveSibling(""), LinkOption.NOFOLLOW_LINKS)
                || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Optional.of(in.readNBytes((int) WireFiles.PER_FILE_BYTES));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
