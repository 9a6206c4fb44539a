package io.github.ssespec.run;

import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.faults.CleanServer;
import io.github.ssespec.faults.CleanServers;
import io.github.ssespec.faults.Fault;
import io.github.ssespec.faults.Faults;
import io.github.ssespec.reports.Level;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs the kit against every faulty and every clean server and writes what it said as a Markdown page. The page holds no
 * times, ports or dates: the same kit writes the same page. Tests hold each of its lines against what they see.
 */
public final class FaultMatrix {
    private static final int AT_A_TIME = 6;
    private static final String AMISS = "**";
    private static final String INTRODUCTION = """
            # Fault matrix

            What the kit says of servers that are wrong on purpose. Each breaks one rule, in a way in which real servers break
            it, and the kit must name that rule and no other, in the words of the last column. Rules of level INFO cannot be
            broken: their servers have something unusual about them, which the kit must name.
            """;

    private FaultMatrix() {}

    /**
     * Writes the page.
     *
     * @param args the file to write to
     * @throws IOException when it cannot be written
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 1) {
            System.err.println("expected one argument: the Markdown file to write");
            System.exit(2);
        }
        String page = page();
        Files.writeString(Path.of(args[0]), page);
        if (page.contains(AMISS)) {
            System.err.println("something is amiss, see what stands between " + AMISS + " in " + args[0]);
            System.exit(1);
        }
    }

    /** The page as Markdown. Takes minutes. */
    static String page() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Callable<String>> faults = new ArrayList<>();
            Faults.all().forEach(fault -> faults.add(() -> row(fault, Trial.of(fault))));
            List<Callable<String>> clean = new ArrayList<>();
            CleanServers.all().forEach(server -> clean.add(() -> row(server, Trial.of(server))));
            return INTRODUCTION
                    + "\n## Faulty servers\n\n| rule | fault | status | also breaks | what the kit says |\n|---|---|---|---|---|\n"
                    + rows(threads, faults)
                    + "\n## Clean servers\n\nUnusual, and right: no rule may be broken.\n\n| server | broken |\n|---|---|\n"
                    + rows(threads, clean);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String rows(ExecutorService threads, List<Callable<String>> rows) throws InterruptedException {
        StringBuilder all = new StringBuilder();
        for (Future<String> row : threads.invokeAll(rows)) {
            try {
                all.append(row.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("the kit failed", e.getCause());
            }
        }
        return all.toString();
    }

    /** The line of the page that says what came of a fault. */
    public static String row(Fault fault, Trial trial) {
        Verdict verdict = trial.on(fault.rule());
        SortedSet<String> also = new TreeSet<>(trial.broken());
        also.remove(fault.rule());
        boolean named = verdict.actual().contains(fault.expected());
        return "| " + fault.rule() + " | " + fault.name() + " | " + status(fault.rule(), verdict.outcome()) + " | "
                + (also.equals(fault.also()) ? String.join(", ", also) : amiss("also " + also)) + " | "
                + (named ? "… " + code(fault.expected()) + " …" : amiss("not named:") + " " + code(verdict.actual()))
                + " |\n";
    }

    /** The line of the page that says what came of a clean server. */
    public static String row(CleanServer server, Trial trial) {
        String broken = trial.broken().isEmpty() ? "none" : amiss(String.join(", ", trial.broken()));
        return "| " + server.name() + " | " + broken + " |\n";
    }

    private static String status(String id, Outcome outcome) {
        Rule rule = Catalogue.find(id).orElseThrow();
        return switch (outcome) {
            case BROKEN -> rule.level() == Level.MUST ? "failed" : "warning";
            case CONCERN -> "warning";
            case FACT -> "info";
            case KEPT, SKIPPED, UNDECIDED -> amiss("not caught");
        };
    }

    private static String amiss(String text) {
        return AMISS + text + AMISS;
    }

    private static String code(String text) {
        return "`" + text.replace("`", "'").replace("|", "\\|") + "`";
    }
}
