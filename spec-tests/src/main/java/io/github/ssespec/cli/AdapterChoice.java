package io.github.ssespec.cli;

import io.github.ssespec.adapter.AdapterException;
import io.github.ssespec.adapter.BrowserAdapter;
import io.github.ssespec.adapter.ClientAdapter;
import io.github.ssespec.adapter.CommandAdapter;
import io.github.ssespec.adapter.ParserAdapter;
import io.github.ssespec.adapter.ReferenceClientAdapter;
import io.github.ssespec.adapter.ServiceAdapter;
import io.github.ssespec.run.ClientRun;
import io.github.ssespec.wire.SafeUrl;
import io.github.ssespec.wire.Target;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.jspecify.annotations.Nullable;

/**
 * Which client is checked, and how the kit gets at it.
 *
 * @param name how, as reports name it
 * @param subject the client, for people and without secrets
 * @param arguments the arguments that say so, without secrets
 * @param opener opens the adapter when all else is known to be right
 */
record AdapterChoice(String name, String subject, List<String> arguments, ClientRun.Opener opener) {
    private static final String A_BROWSER = "a browser";

    /**
     * What the options say; the bundled reference client where they say nothing.
     *
     * @param tell is told what a person has to do
     */
    static AdapterChoice of(CommandLine line, Consumer<String> tell) {
        List<String> given = Stream.of("command", "parser", "service", "browser", "adapter")
                .filter(line::hasOption)
                .toList();
        if (given.size() > 1) {
            throw new UsageException("--" + given.get(0) + " and --" + given.get(1) + ": expected one client");
        }
        if (given.isEmpty()) {
            return new AdapterChoice("adapter", "the bundled reference client", List.of(), ReferenceClientAdapter::new);
        }
        String name = given.get(0);
        String value = line.getOptionValue(name);
        String host = line.getOptionValue("host");
        return switch (name) {
            case "command" -> chosen(name, value, () -> CommandAdapter.open(value));
            case "parser" -> chosen(name, value, () -> new ParserAdapter(value));
            case "service" -> {
                URI url = Usage.of("service", () -> Target.url(value));
                yield chosen(name, SafeUrl.of(url), () -> ServiceAdapter.open(url, host));
            }
            case "browser" -> chosen(name, value, () -> BrowserAdapter.open(value, host, tell));
            default -> {
                ClientAdapter adapter = instance(value);
                yield chosen(name, value, () -> adapter);
            }
        };
    }

    /** That client, which somebody has made already. */
    static AdapterChoice of(ClientAdapter adapter) {
        return chosen("adapter", adapter.getClass().getName(), () -> adapter);
    }

    /** The same, opened already where that waits for a person: a run has no time for that. */
    ClientRun.Opener whenThere() {
        if (!subject.equals(A_BROWSER)) {
            return opener;
        }
        try {
            ClientAdapter adapter = opener.open();
            return () -> adapter;
        } catch (AdapterException e) {
            return () -> {
                throw e;
            };
        }
    }

    private static AdapterChoice chosen(String name, @Nullable String value, ClientRun.Opener opener) {
        return value == null
                ? new AdapterChoice(name, A_BROWSER, List.of("--" + name), opener)
                : new AdapterChoice(name, value, List.of("--" + name, value), opener);
    }

    private static ClientAdapter instance(String name) {
        try {
            Object adapter = Class.forName(name).getConstructor().newInstance();
            if (adapter instanceof ClientAdapter client) {
                return client;
            }
            throw new UsageException("--adapter: " + name + " does not implement " + ClientAdapter.class.getName());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new UsageException("--adapter: there is no class " + name + " on the class path");
        } catch (InvocationTargetException e) {
            throw new UsageException("--adapter: the constructor of " + name + " failed: " + e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new UsageException("--adapter: " + name + " has no public constructor without parameters");
        }
    }
}
