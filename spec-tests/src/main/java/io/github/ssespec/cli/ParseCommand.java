package io.github.ssespec.cli;

import io.github.ssespec.client.parser.EventStreamParser;
import io.github.ssespec.client.parser.EventStreamTooLargeException;
import io.github.ssespec.run.ExitStatus;
import java.io.IOException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** The reference parser on standard input: prints what it dispatches, as the {@code --parser} adapter does. */
final class ParseCommand implements Command {

    @Override
    public String name() {
        return "parse";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "parses an event stream from standard input and prints its events as JSON lines";
    }

    @Override
    public Options options() {
        return new Options();
    }

    @Override
    public int[] argumentCount() {
        return new int[] {0, 0};
    }

    @Override
    public int run(CommandLine line, Io io) {
        EventLines lines = new EventLines(io.out());
        EventStreamParser parser = new EventStreamParser(lines);
        byte[] buffer = new byte[16 * 1024];
        try {
            for (int length = io.in().read(buffer);
                    length >= 0;
                    length = io.in().read(buffer)) {
                parser.parse(buffer, 0, length);
                if (io.out().checkError()) {
                    return ExitStatus.OK;
                }
            }
        } catch (EventStreamTooLargeException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UsageException("standard input cannot be read: " + e.getMessage());
        }
        parser.end();
        lines.end(parser.lastEventId(), parser.reconnectionTime());
        return ExitStatus.OK;
    }
}
