package io.github.ssespec.cases;

import io.github.ssespec.adapter.Ability;
import io.github.ssespec.encounter.InTurn;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.script.Reply;
import io.github.ssespec.vectors.Delivery;
import io.github.ssespec.vectors.Vector;
import io.github.ssespec.vectors.Vectors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The group {@code parse}: every vector, by a client that connects and by a parser that does not. */
final class ParseCases {
    /** What takes megabytes is played by itself. */
    private static final Set<String> LARGE = Set.of("parse.long-line", "parse.many-lines", "parse.large-event");

    /** In how many streams an id is looked for in the header of a reconnect, too. */
    private static final int ENDED = 3;

    private ParseCases() {}

    /** For clients that connect. */
    static List<Case> connecting() {
        List<Case> all = new ArrayList<>();
        byRule().forEach((rule, vectors) -> {
            List<Vector> linked = vectors.stream().filter(Chain::takes).toList();
            if (!linked.isEmpty()) {
                Chain chain = Chain.of(linked);
                Scene scene = scene(rule, chain);
                ChainJudge judge = new ChainJudge(chain);
                all.add(Case.of(rule, scene, judge::events));
                if (rule.startsWith("parse.retry")) {
                    all.add(Case.of(rule, scene, judge::times).reporting(Ability.RETRY));
                }
            }
            for (Vector vector : vectors) {
                if (!Chain.takes(vector)) {
                    all.addAll(SingleStreams.of(vector));
                }
            }
            if (Expected.ABOUT_IDS.contains(rule)) {
                linked.stream().limit(ENDED).forEach(vector -> all.add(SingleStreams.ended(vector)));
            }
        });
        for (Vector vector : Vectors.of("parse.cr-prompt")) {
            all.add(Case.of(
                    vector.rule(),
                    PromptCases.scene(vector.title(), vector.events().size(), vector.bytes()),
                    seen -> PromptCases.isPrompt(seen, vector.events().size())));
        }
        all.addAll(RetryCases.parse());
        all.addAll(SizeCases.connecting(LARGE));
        return all;
    }

    /** For parsers, which take bytes and give events. */
    static List<Case> parsing() {
        List<Case> all = new ArrayList<>();
        byRule().forEach((rule, vectors) -> {
            List<Vector> linked = vectors.stream().filter(Chain::takes).toList();
            if (!linked.isEmpty()) {
                Chain chain = Chain.of(linked);
                Scene scene = Scene.deliveries(rule + ": " + chain.links().size() + " deliveries", chain::pieces)
                        .ordering(order -> order.listening(chain.types()));
                all.add(Case.of(rule, scene, new ChainJudge(chain)::events));
            }
            for (Vector vector : vectors) {
                boolean timed = vector.reconnectionTime().milliseconds() != null;
                if (!Chain.takes(vector) || timed) {
                    all.addAll(ParserStreams.of(vector, Delivery.WHOLE));
                }
            }
        });
        for (String rule : LARGE) {
            Vectors.of(rule).forEach(vector -> all.addAll(ParserStreams.of(vector, Delivery.inPiecesOf(64 << 10))));
        }
        return all;
    }

    private static Map<String, List<Vector>> byRule() {
        Map<String, List<Vector>> rules = new LinkedHashMap<>();
        for (Vector vector : Vectors.all()) {
            if (!LARGE.contains(vector.rule()) && !vector.staysOpen()) {
                rules.computeIfAbsent(vector.rule(), rule -> new ArrayList<>()).add(vector);
            }
        }
        return rules;
    }

    private static Scene scene(String rule, Chain chain) {
        return Scene.of(
                        rule + ": " + chain.links().size() + " deliveries in one stream",
                        stage -> InTurn.of(Reply.stream().pieces(chain.pieces(), chain.pauses())),
                        stage -> {
                            stage.awaitRequest();
                            stage.awaitEvent(chain.last());
                        })
                .ordering(order -> order.listening(chain.types()));
    }
}
