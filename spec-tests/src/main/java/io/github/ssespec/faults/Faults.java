package io.github.ssespec.faults;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every faulty server there is: the proof that the checks can fail. */
public final class Faults {

    private Faults() {}

    /** All of them, rule by rule in the order of the rules' names. */
    public static List<Fault> all() {
        return Stream.of(
                        HttpFaults.all(),
                        WireFaults.all(),
                        TimeFaults.all(),
                        IdFaults.all(),
                        ReplayFaults.all(),
                        StrangeIdFaults.all(),
                        OversizedIdFaults.all(),
                        ReflectedIdFaults.all(),
                        FanFaults.all(),
                        EndFaults.all(),
                        CorsFaults.all(),
                        DrivenFaults.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Fault::rule))
                .toList();
    }
}
