package io.github.ssespec.reports.wire;

import io.github.ssespec.reports.ReportException;
import io.github.ssespec.reports.ReportFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Saves the raw response of each connection as {@code wire/NN.bin} in the report directory, within bounds. Safe for use
 * by many threads.
 */
public final class WireFiles {
    /** The most that is kept of one connection, in bytes: 8 MiB. */
    public static final long PER_FILE_BYTES = 8L << 20;

    /** The most that is kept of a run, in bytes: 256 MiB. */
    public static final long TOTAL_BYTES = 256L << 20;

    private static final Pattern NAME = Pattern.compile("[0-9]{2,}\\.bin");

    private final Path reportDirectory;
    private final long perFileBytes;
    private final Set<Integer> saved = new HashSet<>();
    private long room;

    /**
     * What became of a capture.
     *
     * @param file its name, relative to the report directory, or null when not a byte of it was kept
     * @param truncated whether bytes were left out
     */
    public record Saved(@Nullable String file, boolean truncated) {}

    /**
     * Begins a run's captures: those of an earlier run in the same report directory are removed, other files are left.
     *
     * @param reportDirectory the report directory; it is made when the first capture is saved
     * @param perFileBytes the most that is kept of one connection
     * @param totalBytes the most that is kept of all
     * @throws ReportException when an earlier capture cannot be removed
     */
    public WireFiles(Path reportDirectory, long perFileBytes, long totalBytes) {
        this.reportDirectory = reportDirectory;
        this.perFileBytes = perFileBytes;
        this.room = totalBytes;
        removeEarlier(reportDirectory.resolve("wire"));
    }

    /**
     * Saves the beginning of what came, as far as the bounds allow.
     *
     * @param id the number of the connection, from 1; each is saved once
     * @param bytes what came, with every secret already overwritten
     * @param length how many of the bytes came
     * @throws ReportException when the file cannot be written
     */
    public synchronized Saved save(int id, byte[] bytes, int length) {
        if (id < 1 || !saved.add(id)) {
            throw new IllegalArgumentException("Connection " + id + " is saved already or is below 1");
        }
        int kept = (int) Math.min(length, Math.min(perFileBytes, room));
        if (kept == 0) {
            return new Saved(null, length > 0);
        }
        String file = "wire/%02d.bin".formatted(id);
        ReportFile.write(reportDirectory.resolve(file), Arrays.copyOf(bytes, kept));
        room -= kept;
        return new Saved(file, kept < length);
    }

    private static void removeEarlier(Path directory) {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, WireFiles::isCapture)) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new ReportException("Cannot remove earlier captures: " + ReportFile.why(e), e);
        }
    }

    private static boolean isCapture(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
