package io.github.ssespec.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reads and writes whole report files, and says in a sentence what went wrong. */
public final class ReportFile {
    private ReportFile() {}

    /**
     * Writes a file in one step: a reader sees what was there before or all of the new content, never a part.
     * Directories are made as needed.
     *
     * @throws ReportException when that cannot be done
     */
    public static void write(Path file, byte[] content) {
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
        try {
            Files.createDirectories(target.resolveSibling(""));
            Files.write(unfinished, content);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            unfinished.toFile().delete();
            throw new ReportException("Cannot write " + file + ": " + why(e), e);
        }
    }

    /**
     * Reads a whole file.
     *
     * @param mostBytes how long it may be
     * @throws ReportException when that cannot be done, or the file is longer
     */
    public static byte[] read(Path file, int mostBytes) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new ReportException("Cannot read " + file + ": it is longer than " + Amounts.bytes(mostBytes));
            }
            return bytes;
        } catch (IOException e) {
            throw new ReportException("Cannot read " + file + ": " + why(e), e);
        }
    }

    /** What an input or output error means, in words for the user. */
    public static String why(IOException error) {
        if (error instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (error instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (error instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is in the way and is no directory";
        }
        if (error instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getFile() + ": " + failed.getReason();
        }
        return String.valueOf(error.getMessage());
    }
}
