package io.github.ssespec.adapter;

import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * One line that a program printed.
 *
 * @param kind the member {@code kind}; may be one that the kit does not know
 * @param caseNumber the member {@code case}: which case it is about, where one program serves several
 * @param call tells it; does nothing for a kind that is no report of a client, such as {@code ready}
 */
public record Report(String kind, OptionalInt caseNumber, Consumer<ClientReports> call) {

    /** Tells it. */
    public void tell(ClientReports reports) {
        call.accept(reports);
    }
}
