package io.github.ssespec.checks.fan;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Span;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.http.Head;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Clients that support HTTP's per-server connection limitation": browsers open six, and one more is the next visitor. */
final class ParallelCheck {
    private static final int AT_ONCE = 7;

    /** Those that a server has a reason of its own to answer late; asked again alone, they show whether it has. */
    private static final Set<Question> RESUMING = EnumSet.of(
            Question.RESUME,
            Question.RESUME_AGAIN,
            Question.EMPTY_ID,
            Question.UNKNOWN_ID,
            Question.AHEAD_ID,
            Question.UTF8_ID,
            Question.REFLECTED_ID);

    private final Observations seen;
    private final Crowd crowd;
    private final Duration prompt;

    private ParallelCheck(Observations seen) {
        this.seen = seen;
        this.crowd = Crowd.of(seen);
        this.prompt = seen.limits().promptHead();
    }

    static Verdict judge(Observations seen) {
        if (seen.answer(Question.FRESH).isEmpty()) {
            return Answers.missing(seen, Question.FRESH).orElseThrow();
        }
        return new ParallelCheck(seen).judge();
    }

    private Verdict judge() {
        int most = crowd.most();
        if (most >= AT_ONCE) {
            return Verdict.kept(most + " streams were open at once");
        }
        List<Exchange> plain = seen.exchanges().stream()
                .filter(e -> Question.FRESH.ledTo(e) || Question.COMPANY.ledTo(e))
                .filter(e -> !redirects(e))
                .toList();
        List<Exchange> left =
                new ArrayList<>(plain.stream().filter(this::leftOut).toList());
        boolean slowAnyway = plain.stream().anyMatch(e -> late(e) && !inCompany(e));
        if (!slowAnyway) {
            plain.stream().filter(e -> late(e) && inCompany(e)).forEach(left::add);
            RESUMING.forEach(question -> lateInCompany(question).ifPresent(left::add));
        }
        Optional<Exchange> refused = left.stream()
                .filter(e -> e.status() != 429 && !(e.status() == 503 && isBusyAlone()))
                .findFirst();
        if (refused.isPresent()) {
            Exchange answer = refused.get();
            List<Span> evidence = answer.head().isPresent() ? List.of(Answers.statusLine(answer)) : List.of();
            int others = others(answer);
            return Verdict.broken(
                    "with " + Answers.count(others, "stream") + " open, one more got " + what(answer)
                            + (most > others ? "; at most " + most + " were open at once" : ""),
                    evidence);
        }
        if (!left.isEmpty()) {
            return Verdict.noEvidence(Answers.busy(left.get(0)), null);
        }
        boolean allServed = plain.stream().allMatch(e -> e.isEventStream() && !late(e));
        int served = crowd.mostServed();
        return allServed && served >= AT_ONCE
                ? Verdict.kept(served + " streams were served, though not all at once, since they end by themselves")
                : Verdict.noEvidence(
                        "at most " + Answers.count(most, "stream") + " were open at once", "give a longer --window");
    }

    /** Whether it is refused as well when nothing else is open: then it is not for the company. */
    private boolean isBusyAlone() {
        return seen.exchanges().stream()
                .filter(e -> e.isBusy() && e.head().isPresent() && !Question.PUBLISH.ledTo(e))
                .anyMatch(e -> !inCompany(e));
    }

    /** Whether another stream was open all the time, and for a glance more: one that just ended then had no part in it. */
    private boolean inCompany(Exchange exchange) {
        Exchange.Times times = exchange.times();
        Long head = times.head();
        long answered = head == null ? times.ended() : head;
        long until = Math.min(answered, times.sent() + prompt.toNanos() / 2);
        return crowd.anyThroughout(times.sent(), until + seen.limits().glance().toNanos());
    }

    /** How many streams were open when it was asked for, or opened while its head was not late yet. */
    private int others(Exchange exchange) {
        long sent = exchange.times().sent();
        return crowd.most(sent, sent + prompt.toNanos());
    }

    /** Whether it got an answer that is no stream, or none, while others were open. */
    private boolean leftOut(Exchange exchange) {
        boolean refused = exchange.head().isPresent() ? !exchange.isEventStream() : exchange.end() != End.BY_KIT;
        return refused && inCompany(exchange);
    }

    private static boolean redirects(Exchange exchange) {
        return exchange.head()
                .map(head -> head.status() / 100 == 3 && !head.all("location").isEmpty())
                .orElse(false);
    }

    /**
     * Whether its head came late, or not at all. One that comes no later than the probe's is not late by company, nor one
     * that comes while all the others are still open.
     */
    private boolean late(Exchange exchange) {
        Long head = exchange.times().head();
        if (head == null) {
            return exchange.end() == End.BY_KIT && exchange.watched().compareTo(prompt) > 0;
        }
        return exchange.headDelay().orElseThrow().compareTo(prompt) > 0
                && crowd.anyLeft(exchange.times().sent(), head)
                && seen.probe().answer().headDelay().orElseThrow().compareTo(prompt) <= 0;
    }

    /** The first of that question's exchanges, where it was late and the same was prompt when it was asked alone. */
    private Optional<Exchange> lateInCompany(Question question) {
        Exchange last = seen.answer(question).orElse(null);
        if (last == null || !last.isEventStream() || late(last)) {
            return Optional.empty();
        }
        return seen.exchanges().stream()
                .filter(e -> e.id() != last.id() && question.ledTo(e) && !redirects(e))
                .filter(e -> late(e) && inCompany(e))
                .findFirst();
    }

    private String what(Exchange answer) {
        Head head = answer.head().orElse(null);
        if (head == null) {
            return switch (answer.end()) {
                case BY_KIT -> "no head in " + Answers.seconds(answer.watched());
                case RESET -> "its connection reset";
                case CLEAN, CUT -> "its connection closed";
            };
        }
        if (answer.isEventStream()) {
            return "its head after " + Answers.seconds(answer.headDelay().orElseThrow()) + ", at most "
                    + Answers.seconds(prompt);
        }
        return Answers.status(answer) + (head.status() == 200 ? " with " + Answers.header(answer, "Content-Type") : "");
    }
}
