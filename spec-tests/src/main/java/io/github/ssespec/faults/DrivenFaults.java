package io.github.ssespec.faults;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Servers that are wrong in what they make of what is published to them. */
public final class DrivenFaults {

    private DrivenFaults() {}

    /** All of them, rule by rule in the order of the rules' names. They have state, so each run needs a list of its own. */
    public static List<Fault> all() {
        return Stream.of(
                        EncodeDataFaults.all(),
                        EncodeTextFaults.all(),
                        EncodeFieldFaults.all(),
                        InjectFaults.all(),
                        CrowdFaults.all(),
                        DrivenTimeFaults.all(),
                        DrivenResumeFaults.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Fault::rule))
                .toList();
    }
}
