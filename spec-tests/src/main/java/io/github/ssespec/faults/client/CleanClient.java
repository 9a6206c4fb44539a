package io.github.ssespec.faults.client;

import io.github.ssespec.adapter.ClientAdapter;
import java.util.function.Supplier;

/**
 * A client that breaks no rule, however unusual it is.
 *
 * @param name what is unusual, in a few words joined by hyphens; unique
 * @param client starts such clients; to be closed
 */
public record CleanClient(String name, Supplier<ClientAdapter> client) {}
