package io.github.ssespec.faults.client;

import java.util.List;
import java.util.stream.Stream;

/** Clients that make other events of a stream's bytes than 9.2.5 and 9.2.6 say. */
final class ParseClientFaults {

    private ParseClientFaults() {}

    static List<ClientFault> all() {
        return Stream.of(
                        LineClientFaults.all(),
                        TextClientFaults.all(),
                        FieldClientFaults.all(),
                        DataClientFaults.all(),
                        EndClientFaults.all(),
                        IdClientFaults.all(),
                        RetryClientFaults.all(),
                        SizeClientFaults.all())
                .flatMap(List::stream)
                .toList();
    }
}
