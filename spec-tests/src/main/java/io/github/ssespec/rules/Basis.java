package io.github.ssespec.rules;

/** On what a rule stands where the standard's words alone do not bind every client. */
public enum Basis {
    /**
     * The steps to dispatch an event in HTML 9.2.6 are given for web browsers: the type {@code message}, the LF removed
     * from the data, nothing dispatched without data, the last event ID that stays. Other user agents are free there. The
     * kit judges every client as one that claims the semantics of an EventSource.
     */
    BROWSER_STEPS(
            "browser-steps",
            "the standard words this step for web browsers. A client is judged here as one that claims the semantics of "
                    + "an EventSource. HTML 9.2.6: \"For other user agents, the appropriate steps to dispatch the event are implementation dependent, but at a "
                    + "minimum they must set the data and event type buffers to the empty string before returning.\"");

    private final String id;
    private final String explanation;

    Basis(String id, String explanation) {
        this.id = id;
        this.explanation = explanation;
    }

    /** The name in the data. */
    public String id() {
        return id;
    }

    /** What it means, with the sentence of the standard that leaves other clients free. */
    public String explanation() {
        return explanation;
    }

    /** The basis of that name; throws {@link IllegalArgumentException} where there is none. */
    static Basis of(String id) {
        for (Basis basis : values()) {
            if (basis.id.equals(id)) {
                return basis;
            }
        }
        throw new IllegalArgumentException("no basis has the name " + id);
    }
}
