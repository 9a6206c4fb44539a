package io.github.ssespec.adapter;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The EventSource of a browser: a page that the kit serves opens the streams and posts what it sees.
 *
 * <p>The page is of another origin than any stream, since a browser opens six connections to an origin and the page needs
 * some for itself. So each answer of a stream's server, a redirect too, must carry {@code Access-Control-Allow-Origin: *}
 * (HTML 9.2.2: "cors"), and streams that are open side by side need ports of their own.
 */
public final class BrowserAdapter implements ClientAdapter {
    private static final Duration FOR_A_PROGRAM = Duration.ofSeconds(60);
    private static final Duration FOR_A_PERSON = Duration.ofMinutes(5);
    private static final Duration TO_FINISH = Duration.ofSeconds(1);

    private final BrowserPage page;
    private final PageServer server;
    private final @Nullable Browser browser;

    private BrowserAdapter(BrowserPage page, PageServer server, @Nullable Browser browser) {
        this.page = page;
        this.server = server;
        this.browser = browser;
    }

    /**
     * Serves the page and waits until a browser has it: 60 s for one that is started here, 5 min for one that a person
     * opens.
     *
     * @param binary the browser to be started without a window; null to have a person open the page
     * @param host the address that the page is served at, one of this machine; null for the loopback interface
     * @param tell is told what a person has to do, in a sentence
     * @throws AdapterException when no browser comes
     */
    public static BrowserAdapter open(@Nullable String binary, @Nullable String host, Consumer<String> tell)
            throws AdapterException {
        return open(binary, host, tell, binary == null ? FOR_A_PERSON : FOR_A_PROGRAM);
    }

    static BrowserAdapter open(@Nullable String binary, @Nullable String host, Consumer<String> tell, Duration patience)
            throws AdapterException {
        BrowserPage page = new BrowserPage();
        PageServer server = new PageServer(page, host);
        Browser browser = null;
        try {
            if (binary == null) {
                tell.accept("Open " + server.url() + " in the browser that is to be checked.");
            } else {
                browser = Browser.start(binary, server.url(), page::fail);
            }
            await(page, server.url(), patience);
            return new BrowserAdapter(page, server, browser);
        } catch (AdapterException e) {
            server.close();
            if (browser != null) {
                browser.close();
            }
            throw e;
        }
    }

    private static void await(BrowserPage page, URI url, Duration patience) throws AdapterException {
        boolean there = false;
        try {
            there = page.awaitPage(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!there) {
            String trouble = page.trouble();
            throw new AdapterException("no browser has run the page at " + url + " within " + patience.toSeconds()
                    + " s" + (trouble == null ? "" : ": " + trouble));
        }
    }

    @Override
    public Set<Ability> abilities() {
        return CommandAdapter.ABILITIES;
    }

    @Override
    public int jobs() {
        return 16;
    }

    @Override
    public Session start(Order order, ClientReports reports) throws AdapterException {
        String trouble = page.trouble();
        if (trouble != null) {
            throw new AdapterException(trouble);
        }
        return page.open(order, new CaseReports(reports));
    }

    @Override
    public void close() {
        try {
            page.finish(TO_FINISH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close();
        if (browser != null) {
            browser.close();
        }
    }
}
