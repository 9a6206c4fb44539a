package io.github.ssespec.checks.inject;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.checks.driven.Published;
import io.github.ssespec.checks.driven.Shown;
import io.github.ssespec.drive.Driven;
import io.github.ssespec.drive.Passage;
import io.github.ssespec.drive.Publication;
import io.github.ssespec.drive.Sent;
import io.github.ssespec.stream.Span;
import io.github.ssespec.wire.End;
import java.util.List;
import java.util.Optional;

/** Judges a hostile value: it is refused, or nothing of it is on the wire but as a part of the value it stood in. */
final class ForgeryJudge implements Published.Judge {

    @Override
    public Verdict judge(Driven driven, Sent sent, List<Passage> passages) {
        Publication publication = sent.publication();
        Publication.Field field = publication.field();
        String what = field.label() + " " + Shown.text(publication.value(field).orElse(""));
        for (Passage passage : passages) {
            Optional<Forgery> forged = Forgery.in(passage);
            if (forged.isPresent()) {
                return Verdict.broken(
                        what + ": " + forged.get().text(), forged.get().evidence());
            }
        }
        if (sent.refused()) {
            return Verdict.kept(what + " is refused: " + Answers.status(sent.answer()));
        }
        Optional<String> strange = sent.strange();
        if (strange.isPresent()) {
            return Verdict.noEvidence("given " + what + ", " + strange.get(), null);
        }
        Optional<Passage> cut =
                passages.stream().filter(passage -> !passage.closed()).findFirst();
        if (cut.isPresent() && passages.stream().noneMatch(Passage::closed)) {
            return dead(driven, what, cut.get());
        }
        if (!sent.accepted()) {
            return Verdict.concern(
                    what + " gets " + Answers.status(sent.answer())
                            + ": an exception is no refusal, though nothing came of it",
                    List.of());
        }
        return passages.isEmpty()
                ? Verdict.noEvidence("no subscriber had a stream when it was published", null)
                : Verdict.kept(what + " is neutralised");
    }

    /** Whoever can publish it ends the stream for all. */
    private static Verdict dead(Driven driven, String what, Passage passage) {
        boolean ended = passage.stream().exchange().end() != End.BY_KIT;
        String trouble = driven.trouble();
        if (!ended && trouble != null) {
            return Verdict.noEvidence(trouble, null);
        }
        List<Span> last = List.of(passage.behind().span());
        return Verdict.broken(
                what + (ended ? " ended the stream" : ": nothing that was published after it came any more"), last);
    }
}
