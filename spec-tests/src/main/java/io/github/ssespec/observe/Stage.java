package io.github.ssespec.observe;

/** When in a run a question is asked. */
enum Stage {
    /** Before anything else, and alone. */
    FIRST,
    /** As soon as the probe is answered with an event stream: quiet looks, side by side. */
    QUIET,
    /** When the watched stream has shown what can be asked for. Held open for as long as that one. */
    KNOWING,
    /** Once the stream has come to its own end. */
    ENDED,
    /** When the window is over: what is published is no longer what the subject sends by itself. */
    DRIVEN,
    /** When everything else is over, one by one: what is rude. */
    LAST
}
