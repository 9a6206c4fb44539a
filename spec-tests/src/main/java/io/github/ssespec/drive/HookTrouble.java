package io.github.ssespec.drive;

import io.github.ssespec.wire.Exchange;
import java.util.Optional;

/** What a hook must not do: "A redirect is not followed. That, garbage, or no answer in 5 s means a broken hook." */
final class HookTrouble {

    private HookTrouble() {}

    /** What is wrong with the hook itself, so that nothing more can be published. */
    static Optional<String> of(Sent sent) {
        Exchange answer = sent.answer();
        if (answer.head().isEmpty()) {
            String failure = answer.failure();
            if (answer.recording().size() > 0) {
                return Optional.of("the publish hook answers what is no HTTP response");
            }
            return Optional.of("the publish hook gives no answer" + (failure == null ? "" : " (" + failure + ")"));
        }
        int status = answer.status();
        if (status >= 300 && status < 400) {
            return Optional.of("the publish hook redirects (" + status + "), which is not followed");
        }
        boolean plain = sent.probe() == null;
        if (plain && !sent.accepted()) {
            return Optional.of("the publish hook answers " + status + " to a plain event {\"data\": …}");
        }
        return Optional.empty();
    }
}
