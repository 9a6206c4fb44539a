package io.github.ssespec.server.http;

import io.github.ssespec.server.encoder.ServerSentEvent;
import io.github.ssespec.server.hub.Audience;

/** What a request to {@code /publish} asks for: an event, and to whom it goes. */
record Publication(ServerSentEvent event, Audience audience) {}
