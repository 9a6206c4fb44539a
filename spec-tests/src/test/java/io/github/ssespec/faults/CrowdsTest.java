package io.github.ssespec.faults;

import static io.github.ssespec.checks.Outcome.BROKEN;
import static io.github.ssespec.checks.Outcome.KEPT;
import static io.github.ssespec.checks.Outcome.SKIPPED;
import static io.github.ssespec.checks.Outcome.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.checks.Checks;
import io.github.ssespec.checks.Judge;
import io.github.ssespec.checks.Judgement;
import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.drive.Drive;
import io.github.ssespec.drive.JsonHook;
import io.github.ssespec.drive.Publication.Field;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Observer;
import io.github.ssespec.observe.Question;
import io.github.ssespec.observe.Wishes;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.server.ReferenceServer;
import io.github.ssespec.server.ServerOptions;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Target;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the kit makes of servers that have many subscribers and publishers; by itself, since it measures. */
@Isolated
class CrowdsTest {
    private static final List<String> RULES = List.of(
            "fan.everyone",
            "fan.order",
            "fan.atomic",
            "fan.disconnect",
            "fan.slow-reader",
            "fan.released",
            "fan.joining",
            "resume.race");

    /** Patient where a busy machine may be late, and no longer than it takes where nothing is to come. */
    private static final Limits LIMITS = Limits.REAL
            .withWindow(Duration.ofMillis(300))
            .withHead(Duration.ofSeconds(4))
            .withPromptHead(Duration.ofSeconds(3));

    /** What is to be said of a server. */
    private record Case(String rule, Outcome outcome, String words, Relay server) {
        @Override
        public String toString() {
            return rule + ": " + words;
        }
    }

    static List<Case> servers() {
        Relay plain = Relay.right();
        Relay numbering = Relay.right().numbering();
        return List.of(
                new Case("fan.atomic", UNDECIDED, "413 to an event of 2,500 bytes", Crowds.refusing(2_000)),
                new Case("fan.slow-reader", KEPT, "events of 32 KiB", Crowds.refusing(40_000)),
                new Case("fan.slow-reader", UNDECIDED, "413 to an event of 4 KiB", Crowds.refusing(2_000)),
                new Case("fan.released", UNDECIDED, "something else", plain.counting((present, ever) -> 1)),
                new Case("resume.race", SKIPPED, "no replay", numbering.replaying(History.Replay.NOTHING)),
                new Case("resume.race", SKIPPED, "no ids come", plain.guarding(Guard.without(Field.ID))));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aFaultIsFoundAndNoOther(Case one) throws IOException {
        try (ScriptPlayer player = ScriptPlayer.start(path -> one.server)) {
            Judge judge = judge(player.uri("/s"), player.uri("/s/publish"), player.uri("/s/subscribers"));
            Verdict verdict = judge.judge(one.rule).orElseThrow().verdict();

            assertThat(verdict.outcome()).as(verdict.actual()).isEqualTo(one.outcome);
            assertThat(verdict.actual()).contains(one.words);
            assertThat(RULES)
                    .filteredOn(rule -> !rule.equals(one.rule))
                    .noneMatch(rule -> judge.judge(rule).orElseThrow().verdict().outcome() == BROKEN);
        }
    }

    @Test
    void theReferenceServerKeepsAll() throws IOException {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.defaults())) {
            keepsAll(judge(server.eventsUri(), server.publishUri(), server.subscribersUri()));
        }
    }

    static List<Relay> rightServers() {
        return List.of(Relay.right(), Relay.right().numbering(), Relay.right().holdingHead());
    }

    @ParameterizedTest
    @MethodSource("rightServers")
    void aServerThatDoesEverythingRightKeepsAll(Relay right) throws IOException {
        try (ScriptPlayer player = ScriptPlayer.start(path -> right)) {
            keepsAll(judge(player.uri("/s"), player.uri("/s/publish"), player.uri("/s/subscribers")));
        }
    }

    private static void keepsAll(Judge judge) {
        for (String rule : RULES) {
            Judgement judgement = judge.judge(rule).orElseThrow();
            assertThat(judgement.fault()).isNull();
            assertThat(judgement.verdict().outcome())
                    .as("%s: %s", rule, judgement.verdict().actual())
                    .isEqualTo(KEPT);
        }
    }

    @Test
    void aPublishCallThatIsAnsweredLateDelaysNobody() throws IOException {
        Relay patient = Crowds.waiting(Duration.ofSeconds(1));
        Limits limits = LIMITS.withHead(Duration.ofSeconds(8)).withPromptHead(Duration.ofMillis(700));
        try (ScriptPlayer player = ScriptPlayer.start(path -> patient)) {
            Judge judge = judge(player.uri("/s"), player.uri("/s/publish"), null, limits);
            Verdict verdict = judge.judge("fan.slow-reader").orElseThrow().verdict();

            assertThat(verdict.outcome()).as(verdict.actual()).isEqualTo(KEPT);
            assertThat(verdict.actual()).contains("the publish call was answered only after");
        }
    }

    @Test
    void withoutAPlaceThatCountsNobodyIsCounted() throws IOException {
        Relay right = Relay.right();
        try (ScriptPlayer player = ScriptPlayer.start(path -> right)) {
            Judge judge = judge(player.uri("/s"), player.uri("/s/publish"), null);
            Verdict verdict = judge.judge("fan.released").orElseThrow().verdict();

            assertThat(verdict.outcome()).isEqualTo(SKIPPED);
            assertThat(verdict.remedy()).isEqualTo("--subscribers-url");
        }
    }

    @Test
    void whereThePlaceThatCountsIsNoneThatIsSaid() throws IOException {
        Relay right = Relay.right();
        try (ScriptPlayer player = ScriptPlayer.start(path -> right)) {
            Judge judge = judge(player.uri("/s"), player.uri("/s/publish"), player.uri("/s/publish"));
            Verdict verdict = judge.judge("fan.released").orElseThrow().verdict();

            assertThat(verdict.outcome()).isEqualTo(UNDECIDED);
            assertThat(verdict.actual()).isEqualTo("--subscribers-url answers 405");
        }
    }

    private static Judge judge(URI stream, URI publish, @Nullable URI subscribers) {
        return judge(stream, publish, subscribers, LIMITS);
    }

    private static Judge judge(URI stream, URI publish, @Nullable URI subscribers, Limits limits) {
        Drive drive = new Drive(new JsonHook(publish, "POST", List.of()), false, subscribers, false);
        Wishes wishes = Wishes.of(Target.of(stream), limits).withDrive(drive);
        Observations seen =
                new Observer(wishes, Recorder.Watcher.NOBODY).observe(EnumSet.of(Question.PUBLISH, Question.CROWD));
        return new Judge(seen, Checks.server());
    }
}
