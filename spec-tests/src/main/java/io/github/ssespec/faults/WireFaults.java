package io.github.ssespec.faults;

import java.util.List;
import java.util.stream.Stream;

/** A server for each way in which real ones break the rules of group wire. */
public final class WireFaults {

    private WireFaults() {}

    /** All of them. */
    public static List<Fault> all() {
        return Stream.of(FieldFaults.all(), ValueFaults.all(), BlockFaults.all())
                .flatMap(List::stream)
                .toList();
    }
}
