package io.github.ssespec.faults;

import java.util.List;
import java.util.stream.Stream;

/** Servers of unusual shape that break no rule: the proof that the checks raise no false alarm. */
public final class CleanServers {

    private CleanServers() {}

    /** All of them. Some count their connections, so each run needs a list of its own. */
    public static List<CleanServer> all() {
        return Stream.of(
                        CleanHttp.all(),
                        CleanStreams.all(),
                        CleanFeeds.all(),
                        CleanEnds.all(),
                        CleanCrowds.all(),
                        CleanIds.all(),
                        CleanRelays.all(),
                        CleanRelays.ending())
                .flatMap(List::stream)
                .toList();
    }
}
