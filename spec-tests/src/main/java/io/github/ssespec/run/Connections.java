package io.github.ssespec.run;

import io.github.ssespec.reports.Connection;
import io.github.ssespec.reports.Read;
import io.github.ssespec.reports.wire.WireFiles;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Recording;
import io.github.ssespec.wire.SafeUrl;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes of the exchanges of a run what reports tell of its connections, and saves their raw bytes. */
final class Connections {

    private Connections() {}

    /**
     * One entry an exchange.
     *
     * @param files where raw responses go; null for nowhere
     */
    static List<Connection> of(List<Exchange> exchanges, Secrets secrets, @Nullable WireFiles files) {
        List<Connection> connections = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            Recording recording = exchange.recording();
            int kept = recording.size();
            WireFiles.Saved saved = new WireFiles.Saved(null, false);
            if (files != null) {
                byte[] bytes = secrets.overwritten(exchange);
                kept = bytes.length;
                saved = files.save(exchange.id(), bytes, bytes.length);
            }
            connections.add(new Connection(
                    exchange.id(),
                    saved.file(),
                    secrets.hide(SafeUrl.of(exchange.request().line())),
                    exchange.status() == 0 ? null : exchange.status(),
                    exchange.end().label(),
                    (exchange.times().ended() - exchange.times().started()) / 1_000_000,
                    reads(recording, exchange.times().started()),
                    exchange.purpose(),
                    saved.truncated() || recording.full() || kept < recording.size()));
        }
        return connections;
    }

    private static List<Read> reads(Recording recording, long start) {
        List<Read> reads = new ArrayList<>();
        for (int i = 0; i < recording.reads(); i++) {
            double milliseconds = Math.round((recording.nanosOf(i) - start) / 1e4) / 100.0;
            reads.add(new Read(milliseconds, recording.offsetOf(i), recording.lengthOf(i)));
        }
        return reads;
    }
}
