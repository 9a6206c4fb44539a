package io.github.ssespec.adapter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed with the page in the browser: orders go to it, its reports go to their cases. One page is at work at a
 * time; a newer one takes over. Thread-safe.
 */
final class BrowserPage {
    private static final Duration SILENCE = Duration.ofSeconds(40);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Integer, CaseReports> open = new ConcurrentHashMap<>();
    private final List<String> orders = new ArrayList<>();
    private String page = "";
    private long heard;
    private int cases;
    private int fetched;
    private @Nullable String trouble;

    /** A page has been loaded: gives the name by which it is known from now on. */
    synchronized String load() {
        breakAll("the page was loaded anew in mid-run");
        orders.clear();
        fetched = 0;
        page = UUID.randomUUID().toString();
        heard = System.nanoTime();
        notifyAll();
        return page;
    }

    /** Waits until there is a page. */
    synchronized boolean awaitPage(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (page.isEmpty() && trouble == null && System.nanoTime() < deadline) {
            wait(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        }
        return !page.isEmpty();
    }

    /** Whether that page is the one at work. */
    synchronized boolean isAtWork(String name) {
        heard = System.nanoTime();
        return !page.isEmpty() && page.equals(name);
    }

    /**
     * What a page is to do beyond the first {@code after} orders that it was given; waits a while for there to be any.
     *
     * @return null for a page that is not at work any more
     */
    synchronized @Nullable String orders(String name, int after, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (isAtWork(name) && orders.size() <= after && System.nanoTime() < deadline) {
            wait(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        }
        return isAtWork(name)
                ? "[" + String.join(",", orders.subList(Math.min(after, orders.size()), orders.size())) + "]"
                : null;
    }

    /** That many orders have arrived at the page of that name. */
    synchronized void arrived(String name, int count) {
        if (isAtWork(name)) {
            fetched = Math.max(fetched, count);
            notifyAll();
        }
    }

    /** Tells a report of the page. */
    void tell(Report report) {
        CaseReports reports = open.get(report.caseNumber().orElse(0));
        if (reports != null) {
            report.tell(reports);
        }
    }

    /** The page or its browser does not work: nothing more comes of the cases that are open. */
    synchronized void fail(String what) {
        if (trouble == null) {
            trouble = what;
        }
        breakAll(what);
        notifyAll();
    }

    /** What is wrong with it; null when nothing is. */
    synchronized @Nullable String trouble() {
        if (trouble == null && System.nanoTime() - heard > SILENCE.toNanos()) {
            return "the page has not been heard of for " + SILENCE.toSeconds() + " s: was its window closed?";
        }
        return trouble;
    }

    private void breakAll(String what) {
        open.values().forEach(reports -> reports.broken(what));
        open.clear();
    }

    /** Has the page open a stream. */
    synchronized Session open(Order order, CaseReports reports) {
        int number = ++cases;
        open.put(number, reports);
        ObjectNode what = JSON.createObjectNode()
                .put("do", "open")
                .put("case", number)
                .put("name", order.name())
                .put("url", order.url().toString());
        order.types().forEach(what.putArray("types")::add);
        add(what);
        return new Session() {
            @Override
            public void close() {
                add(JSON.createObjectNode().put("do", "close").put("case", number));
            }

            @Override
            public void end() {
                reports.over();
                if (open.remove(number) != null) {
                    add(JSON.createObjectNode().put("do", "end").put("case", number));
                }
            }
        };
    }

    private synchronized void add(ObjectNode order) {
        orders.add(order.toString());
        notifyAll();
    }

    /** Tells the page that all is done, and waits until it knows. */
    synchronized void finish(Duration patience) throws InterruptedException {
        open.values().forEach(CaseReports::over);
        open.clear();
        add(JSON.createObjectNode().put("do", "finish"));
        long deadline = System.nanoTime() + patience.toNanos();
        while (!page.isEmpty() && fetched < orders.size() && System.nanoTime() < deadline) {
            wait(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        }
    }
}
