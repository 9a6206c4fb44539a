package io.github.ssespec.junit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A test class, run as an IDE runs it, and what was told of each of its tests. */
final class Launched implements TestExecutionListener {
    private final Map<String, TestExecutionResult> results = new ConcurrentHashMap<>();
    private final Map<String, String> entries = new ConcurrentHashMap<>();

    static Launched all(Class<?> tests) {
        Launched launched = new Launched();
        LauncherConfig config = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        try (LauncherSession session = LauncherFactory.openSession(config)) {
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClass(tests))
                                    .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                                    .build(),
                            launched);
        }
        return launched;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        results.put(name(test), result);
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        entries.put(name(test), String.join("\n", values(entry)));
    }

    private static Collection<String> values(ReportEntry entry) {
        return entry.getKeyValuePairs().values();
    }

    /** The rule's identifier, for a test of one. */
    private static String name(TestIdentifier test) {
        String name = test.getDisplayName();
        return name.matches("[a-z0-9]+\\.[a-z0-9-]+ .*") ? name.substring(0, name.indexOf(' ')) : name;
    }

    String statusOf(String test) {
        return result(test).getStatus().name();
    }

    Throwable thrownBy(String test) {
        return result(test).getThrowable().orElseThrow();
    }

    private TestExecutionResult result(String test) {
        TestExecutionResult result = results.get(test);
        if (result == null) {
            throw new AssertionError("no test " + test + " among " + results.keySet());
        }
        return result;
    }

    String entryOf(String test) {
        return entries.getOrDefault(test, "");
    }

    List<String> rules() {
        return results.keySet().stream()
                .filter(name -> name.matches("[a-z0-9]+\\.[a-z0-9-]+"))
                .sorted()
                .toList();
    }
}
