package io.github.ssespec.faults;

import java.util.List;
import java.util.stream.Stream;

/** A server for each way in which real ones break the rules of group http. */
public final class HttpFaults {

    private HttpFaults() {}

    /** All of them. */
    public static List<Fault> all() {
        return Stream.of(
                        StatusFaults.all(),
                        HeadFaults.all(),
                        FramingFaults.all(),
                        ContentFaults.all(),
                        CodingFaults.all(),
                        MethodFaults.all())
                .flatMap(List::stream)
                .toList();
    }
}
