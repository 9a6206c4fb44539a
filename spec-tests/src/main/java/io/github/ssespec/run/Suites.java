package io.github.ssespec.run;

import io.github.ssespec.wire.Threads;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Lets the JUnit Platform run a suite over what a run has seen. */
public final class Suites {

    private Suites() {}

    /**
     * Makes a run and presents every rule of it as a test.
     *
     * @return the run, all of whose rules are judged
     */
    public static <R extends RuleRun> R run(Supplier<R> observing) {
        FutureTask<R> run = new FutureTask<>(observing::get);
        Threads.daemon("run").newThread(run).start();
        present(run);
        try {
            return run.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was stopped", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /**
     * Presents every rule of the run as a test, as soon as there is a run: JUnit gets ready while the subject is observed.
     *
     * @return what JUnit counted
     */
    static TestExecutionSummary present(Future<? extends RuleRun> run) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherConfig config = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        try (LauncherSession session = LauncherFactory.openSession(config)) {
            session.getStore().put(RunParameter.NAMESPACE, RunParameter.KEY, run);
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClass(RuleSuite.class))
                                    .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                                    .build(),
                            summary);
        }
        return summary.getSummary();
    }
}
