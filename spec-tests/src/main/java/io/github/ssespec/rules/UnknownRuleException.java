package io.github.ssespec.rules;

/** A pattern of the user's matches no rule that it could be meant for. The message is for the user, one sentence or two. */
public final class UnknownRuleException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    UnknownRuleException(String message) {
        super(message);
    }
}
