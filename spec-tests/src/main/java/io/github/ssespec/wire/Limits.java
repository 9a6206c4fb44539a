package io.github.ssespec.wire;

import java.time.Duration;

/**
 * Every time and size that the kit waits for or keeps, by name. Tests scale the times down.
 *
 * @param window how long a stream is watched, from its head
 * @param budget how long the whole run may take
 * @param head how long a response head is waited for, from the request's last byte
 * @param promptHead within what time a response head counts as prompt (http.prompt-head)
 * @param glance how long a response is looked at of which little more than the head is asked
 * @param afterEnd how long a connection is watched for bytes after the end of its response
 * @param flush how long a compressed event may lag behind a plain one (http.compression-flush)
 * @param silence how long a stream may be silent (time.heartbeat)
 * @param wholeEvent within what time the rest of an event follows its first byte (time.whole-events)
 * @param pause how long nothing comes between two bursts (time.unbuffered)
 * @param captureBytes how much is kept of a response that is watched for the window, and a sixteenth of it of any
 *     other; past it the kit ends the connection
 */
public record Limits(
        Duration window,
        Duration budget,
        Duration head,
        Duration promptHead,
        Duration glance,
        Duration afterEnd,
        Duration flush,
        Duration silence,
        Duration wholeEvent,
        Duration pause,
        int captureBytes) {

    /** The real values. */
    public static final Limits REAL = new Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofMillis(300),
            Duration.ofMillis(250),
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(1),
            Duration.ofMillis(100),
            16 * 1024 * 1024);

    /** How long a run may take that tries what needs minutes, too. */
    public static final Duration THOROUGH_BUDGET = Duration.ofMinutes(10);

    /** At what age a connection still has to get what is published (time.deaf): 35 s where a silence is 20 s. */
    public Duration old() {
        return silence.multipliedBy(7).dividedBy(4);
    }

    /** The same with another window; a head is waited for as long as the window lasts, and at least 5 s. */
    public Limits withWindow(Duration other) {
        Duration longest = other.compareTo(REAL.head) > 0 ? other : REAL.head;
        return with(other, budget, longest, silence);
    }

    /** The same with another budget. */
    public Limits withBudget(Duration other) {
        return with(window, other, head, silence);
    }

    /** The same with another wait for heads. */
    public Limits withHead(Duration other) {
        return with(window, budget, other, silence);
    }

    /** The same with another silence. */
    public Limits withSilence(Duration other) {
        return with(window, budget, head, other);
    }

    /** The same with another promptness. */
    public Limits withPromptHead(Duration other) {
        return new Limits(
                window, budget, head, other, glance, afterEnd, flush, silence, wholeEvent, pause, captureBytes);
    }

    /** The same with another lag. */
    public Limits withFlush(Duration other) {
        return new Limits(
                window, budget, head, promptHead, glance, afterEnd, other, silence, wholeEvent, pause, captureBytes);
    }

    /** The same with another time for a whole event. */
    public Limits withWholeEvent(Duration other) {
        return new Limits(
                window, budget, head, promptHead, glance, afterEnd, flush, silence, other, pause, captureBytes);
    }

    /** The same with another capture. */
    public Limits withCapture(int bytes) {
        return new Limits(window, budget, head, promptHead, glance, afterEnd, flush, silence, wholeEvent, pause, bytes);
    }

    private Limits with(Duration newWindow, Duration newBudget, Duration newHead, Duration newSilence) {
        return new Limits(
                newWindow,
                newBudget,
                newHead,
                promptHead,
                glance,
                afterEnd,
                flush,
                newSilence,
                wholeEvent,
                pause,
                captureBytes);
    }
}
