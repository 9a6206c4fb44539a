package io.github.ssespec.observe;

import io.github.ssespec.wire.Target;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which of the wanted questions are asked of a subject, and why the others are not. */
final class Plan {
    /** What is not asked by an unsafe method uninvited, besides whatever resumes or is rude. */
    private static final Set<Question> SPARED =
            EnumSet.of(Question.HEAD, Question.AFTER_END, Question.ORIGIN_AFTER_END);

    private static final Set<Question> FOR_PAGES = EnumSet.of(
            Question.ORIGIN,
            Question.OTHER_ORIGIN,
            Question.ORIGIN_REFUSED,
            Question.PREFLIGHT,
            Question.ORIGIN_AFTER_END);

    private final Set<Question> asked = EnumSet.of(Question.PROBE);
    private final Map<Question, NotAsked> notAsked = new EnumMap<>(Question.class);
    private final boolean safe;
    private final boolean sourceOnly;

    Plan(Wishes wishes, Set<Question> wanted) {
        Target target = wishes.target();
        this.safe = target.safe();
        asked.addAll(wanted);
        if (target.origin() == null) {
            asked.removeAll(FOR_PAGES);
        }
        EndOfStream end = wishes.end();
        boolean elsewhere = end != null && end.elsewhere() != null;
        if (!elsewhere && asked.remove(Question.ENDING)) {
            asked.add(Question.WATCH);
        }
        if (end == null) {
            asked.removeIf(question -> question.stage() == Stage.ENDED);
        }
        if (wishes.drive() == null) {
            asked.remove(Question.PUBLISH);
            asked.remove(Question.CROWD);
        }
        if (!safe && !wishes.repeat()) {
            drop(
                    question -> SPARED.contains(question)
                            || question.stage() == Stage.KNOWING
                            || question.stage() == Stage.DRIVEN
                            || question.stage() == Stage.LAST,
                    new NotAsked(
                            "a " + target.method() + " may cost, so this is asked only with --repeat", "--repeat"));
        }
        if (asked.contains(Question.AFTER_STORM) && !wishes.load() && !Neighbourhood.isNear(target.uri())) {
            drop(
                    Question.AFTER_STORM::equals,
                    new NotAsked(
                            "the subject is on a public address: it is put under load only with --load", "--load"));
        }
        this.sourceOnly = !asked.contains(Question.WATCH) && has(Stage.KNOWING);
        if (sourceOnly) {
            asked.add(Question.WATCH);
        }
    }

    private void drop(Predicate<Question> which, NotAsked why) {
        asked.stream().filter(which).forEach(question -> notAsked.put(question, why));
        asked.removeIf(which);
    }

    /** Whether one exchange serves as probe and as the watched stream: a request by an unsafe method may cost money. */
    boolean probeIsWatched() {
        return !safe && asked.contains(Question.WATCH);
    }

    /** Whether the stream is watched only for what others need to know. */
    boolean watchIsSourceOnly() {
        return sourceOnly;
    }

    boolean has(Question question) {
        return asked.contains(question);
    }

    boolean has(Stage stage) {
        return asked.stream().anyMatch(question -> question.stage() == stage);
    }

    /** What is asked at that stage, in order; the probe and the watched stream apart. */
    Set<Question> at(Stage stage) {
        Set<Question> questions = EnumSet.copyOf(asked);
        questions.removeIf(question -> question.stage() != stage);
        questions.remove(Question.PROBE);
        questions.remove(Question.WATCH);
        return questions;
    }

    /** What is wanted and not asked. */
    Map<Question, NotAsked> notAsked() {
        return notAsked;
    }
}
