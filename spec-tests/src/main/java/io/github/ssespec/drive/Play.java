package io.github.ssespec.drive;

import org.jspecify.annotations.Nullable;

/** The acts that take many subscribers and publishers, one after another; none where the subject is in trouble. */
final class Play {
    private final Scene scene;

    Play(Scene scene) {
        this.scene = scene;
    }

    /** Plays them, and leaves neither a connection nor a thread behind. */
    Acts play() {
        Count count = scene.drive().subscribersUrl() == null ? null : new Count(scene);
        Burst burst = null;
        Race race = null;
        Flood flood = null;
        try {
            if (count != null) {
                count.before();
            }
            burst = timely(new BurstAct(scene, count).play());
            race = goesOn() ? timely(new RaceAct(scene).play()) : null;
            flood = goesOn() ? timely(new FloodAct(scene).play()) : null;
            if (count != null && burst != null) {
                count.after();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            scene.trouble("the run was stopped");
        }
        return new Acts(burst, race, flood, count == null ? null : count.result(), scene.trouble());
    }

    private boolean goesOn() {
        return scene.trouble() == null && !scene.isOver();
    }

    /** Of an act that was cut short nobody can say what would have come of it. */
    private <T> @Nullable T timely(@Nullable T act) {
        return scene.isOver() ? null : act;
    }
}
