package io.github.ssespec.checks.fan;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.checks.driven.Heard;
import io.github.ssespec.drive.Batch;
import io.github.ssespec.drive.Burst;
import io.github.ssespec.drive.Call;
import io.github.ssespec.wire.Exchange;
import java.util.List;
import java.util.function.Predicate;

/** Whether those who vanish are nobody else's trouble. */
final class DisconnectCheck {
    private static final String HOW = " (by FIN, by reset and by silence)";

    private DisconnectCheck() {}

    static Verdict judge(Burst burst, Predicate<Exchange> endsAnyway) {
        Long vanishing = burst.vanishing();
        long vanished =
                burst.vanished().stream().filter(Exchange::isEventStream).count();
        if (vanishing == null) {
            return Verdict.noEvidence("too few events could be published in time for somebody to vanish", null);
        }
        if (vanished == 0) {
            return Verdict.noEvidence("nobody who was to vanish had a stream", null);
        }
        List<Call> calm = EveryoneCheck.calm(burst);
        List<Call> later =
                burst.calls().stream().filter(call -> !calm.contains(call)).toList();
        String when = " after " + Answers.count(vanished, "subscriber") + " began to vanish" + HOW;
        for (Call call : later) {
            if (call.failed() && calm.stream().noneMatch(Call::failed)) {
                String answer = call.status() == 0 ? "no answer" : "status " + call.status();
                return Verdict.broken("the publish call for " + call.mark() + " got " + answer + when, List.of());
            }
        }
        List<Heard> all = Heard.of(burst.batch(), burst.stayed());
        boolean lostBefore = all.stream().anyMatch(one -> !one.missing(calm).isEmpty());
        for (Heard one : all) {
            if (!one.stayed() && endsAnyway.test(one.stream().exchange())) {
                return EndsAnyway.undecided(one);
            }
            if (!one.stayed() && one.stream().exchange().times().ended() >= vanishing) {
                return Verdict.broken(
                        one + ", which stayed, ended "
                                + Answers.how(one.stream().exchange()) + when,
                        one.end());
            }
            List<Batch.Mark> missing = one.missing(later);
            if (!missing.isEmpty() && one.torn().isPresent()) {
                return Verdict.blockedBy("fan.atomic", missing.get(0) + " is not to be found: events are torn");
            }
            if (!missing.isEmpty() && one.stayed()) {
                return !lostBefore
                        ? Verdict.broken(
                                missing.get(0) + " never came on " + one + ", which stayed,"
                                        + when + ": " + Answers.count(missing.size(), "event") + " of "
                                        + later.size() + " missing",
                                one.end())
                        : Verdict.blockedBy("fan.everyone", "events were missing before anybody vanished");
            }
        }
        long accepted = later.stream().filter(Call::accepted).count();
        List<Heard> stayed = EveryoneCheck.stayed(burst);
        if (accepted == 0 || stayed.isEmpty()) {
            return EveryoneCheck.nothing(burst, stayed);
        }
        return Verdict.kept(Answers.count(stayed.size(), "subscriber") + " that stayed got all of "
                + Answers.count(accepted, "event") + when + ", while " + burst.passed() + " more came and went");
    }
}
