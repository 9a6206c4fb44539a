package io.github.ssespec.adapter;

import io.github.ssespec.wire.Threads;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A browser without a window, with a profile of its own that is gone with it. Thread-safe. */
final class Browser implements AutoCloseable {
    /** No window, no questions, no traffic of its own, and no less care for a page that nobody looks at. */
    private static final List<String> CHROMIUM = List.of(
            "--headless=new",
            "--no-first-run",
            "--no-default-browser-check",
            "--no-proxy-server",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-extensions",
            "--disable-sync",
            "--disable-component-update",
            "--disable-background-networking",
            "--disable-background-timer-throttling",
            "--disable-renderer-backgrounding");

    private final Processes processes = new Processes();
    private final Path profile;
    private final Process process;

    private Browser(Path profile, List<String> words) throws AdapterException {
        this.profile = profile;
        this.process = processes.start(words);
    }

    /**
     * Starts a browser.
     *
     * @param binary a Chromium, Chrome, Edge or Firefox
     * @param ended is told when it ends by itself, and what it printed
     * @throws AdapterException when it cannot be started
     */
    static Browser start(String binary, URI url, Consumer<String> ended) throws AdapterException {
        Path profile;
        try {
            profile = Files.createTempDirectory("ssespec-browser");
        } catch (IOException e) {
            throw new AdapterException("no directory for the browser's profile: " + e.getMessage());
        }
        Browser browser;
        try {
            browser = new Browser(profile, words(binary, profile, url));
        } catch (AdapterException e) {
            delete(profile);
            throw e;
        }
        browser.watch(ended);
        return browser;
    }

    private static List<String> words(String binary, Path profile, URI url) {
        if (binary.toLowerCase(Locale.ROOT).contains("firefox")) {
            return List.of(binary, "--headless", "--no-remote", "--profile", profile.toString(), url.toString());
        }
        List<String> words = new ArrayList<>(List.of(binary, "--user-data-dir=" + profile));
        words.addAll(CHROMIUM);
        if (System.getProperty("user.name").equals("root")) {
            // Chromium does not run with its sandbox for root, as whom most containers run.
            words.add("--no-sandbox");
        }
        words.add(url.toString());
        return words;
    }

    private void watch(Consumer<String> ended) {
        FirstWords complaints = new FirstWords();
        Threads.daemon("browser-output")
                .newThread(() -> new FirstWords().read(process.getInputStream()))
                .start();
        Threads.daemon("browser-errors")
                .newThread(() -> {
                    complaints.read(process.getErrorStream());
                    ended.accept(
                            "the browser has ended" + (complaints.text().isEmpty() ? "" : ": " + complaints.text()));
                })
                .start();
    }

    /** Ends it with all its processes, and deletes its profile. */
    @Override
    public void close() {
        processes.end(process);
        processes.close();
        delete(profile);
    }

    private static void delete(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            // A directory of the system's own for what is temporary: it is cleaned up in any case.
        }
    }
}
