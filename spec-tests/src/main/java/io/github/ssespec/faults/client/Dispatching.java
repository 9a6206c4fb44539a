package io.github.ssespec.faults.client;

import io.github.ssespec.adapter.ClientEvent;
import java.util.function.Consumer;

/** Brings an event to the application. */
interface Dispatching {
    void dispatch(ClientEvent event, Consumer<ClientEvent> application);
}
