package io.github.ssespec.faults.client;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every faulty client there is: the proof that the checks of clients can fail. */
public final class ClientFaults {

    private ClientFaults() {}

    /** All of them, rule by rule in the order of the rules' names. */
    public static List<ClientFault> all() {
        return Stream.of(
                        ParseClientFaults.all(),
                        ConnectClientFaults.all(),
                        RedirectClientFaults.all(),
                        ReconnectClientFaults.all(),
                        ReturnClientFaults.all(),
                        ResumeClientFaults.all(),
                        DispatchClientFaults.all(),
                        CloseClientFaults.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ClientFault::rule))
                .toList();
    }
}
