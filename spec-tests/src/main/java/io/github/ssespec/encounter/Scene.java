package io.github.ssespec.encounter;

import io.github.ssespec.adapter.Ability;
import io.github.ssespec.adapter.Order;
import io.github.ssespec.script.Script;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What is played with one client: how the server answers, what the kit does meanwhile. Immutable; one scene may serve
 * several cases.
 *
 * @param title what it is about, a few words for people
 * @param needs what the client must be able to be asked
 * @param when where it stands in a run
 * @param heavy whether it moves megabytes, so that only a few like it are played at a time
 * @param order changes what the client is to ask for
 * @param script how the server answers, made anew for each encounter
 * @param play what the kit does
 */
public record Scene(
        String title,
        Set<Ability> needs,
        When when,
        boolean heavy,
        UnaryOperator<Order> order,
        Setting script,
        Play play) {

    /** Makes the script of a scene. */
    @FunctionalInterface
    public interface Setting {

        /**
         * The script for one encounter.
         *
         * @throws InVain when it depends on what could not be measured
         */
        Script on(Stage stage) throws InVain, InterruptedException;
    }

    /** Where a scene stands in a run. */
    public enum When {
        /** At its beginning, since others wait for what it measures. */
        FIRST,
        /** As soon as the client's default pace is known: it waits for that, and takes longest. */
        LONG,
        /** As soon as the client's pace is known, which it waits for. */
        LATER,
        /** Whenever there is room. */
        ANY
    }

    public Scene {
        needs = needs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(needs));
    }

    /** A scene for a client that makes connections. */
    public static Scene of(String title, Setting script, Play play) {
        return new Scene(title, Set.of(Ability.CONNECT), When.ANY, false, order -> order, script, play);
    }

    /** A scene for a parser: those bytes, made when they are needed, piece by piece, and then the end. */
    public static Scene deliveries(String title, Supplier<List<byte[]>> pieces) {
        return new Scene(
                title,
                Set.of(),
                When.ANY,
                false,
                order -> order.delivering(pieces.get()),
                stage -> Script.of(),
                Stage::awaitEndOfInput);
    }

    /** The same where the client can be asked for that too. */
    public Scene needing(Ability more) {
        Set<Ability> all = EnumSet.of(more);
        all.addAll(needs);
        return new Scene(title, all, when, heavy, order, script, play);
    }

    /** The same at that place of a run. */
    public Scene at(When other) {
        return new Scene(title, needs, other, heavy, order, script, play);
    }

    /** The same, known to move megabytes. */
    public Scene weighty() {
        return new Scene(title, needs, when, true, order, script, play);
    }

    /** The same with an order that is changed once more. */
    public Scene ordering(UnaryOperator<Order> change) {
        return new Scene(title, needs, when, heavy, given -> change.apply(order.apply(given)), script, play);
    }
}
