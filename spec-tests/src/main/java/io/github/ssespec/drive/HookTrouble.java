package io.github.ssespec.drive;

import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import java.util.Locale;
import java.util.Optional;

/** What a hook must not do: "A redirect is not followed. That, garbage, or no answer in 5 s means a broken hook." */
final class HookTrouble {

    /** "The user has sent too many requests in a given amount of time" (RFC 6585, 4): no word about the value. */
    static final int BUSY = 429;

    private HookTrouble() {}

    /** What is wrong with the hook itself, so that nothing more can be published. */
    static Optional<String> of(Sent plain) {
        int status = plain.answer().status();
        return of(plain.answer())
                .or(() -> plain.accepted()
                        ? Optional.empty()
                        : Optional.of("the publish hook answers " + status + " to a plain event {\"data\": …}"));
    }

    /** What is wrong with an answer, whatever was published. */
    static Optional<String> of(Exchange answer) {
        if (answer.head().isEmpty()) {
            String failure = answer.failure();
            if (answer.recording().size() > 0
                    && answer.end() == End.BY_KIT
                    && !answer.response().broken()) {
                String seconds =
                        String.format(Locale.ROOT, "%.0f s", answer.watched().toMillis() / 1e3);
                return Optional.of("the publish hook gives no whole answer within " + seconds);
            }
            if (answer.recording().size() > 0) {
                return Optional.of("the publish hook answers what is no HTTP response");
            }
            return Optional.of("the publish hook gives no answer" + (failure == null ? "" : " (" + failure + ")"));
        }
        int status = answer.status();
        if (status == BUSY) {
            return Optional.of("the publish hook takes no more for now (429)");
        }
        return status >= 300 && status < 400
                ? Optional.of("the publish hook redirects (" + status + "), which is not followed")
                : Optional.empty();
    }
}
