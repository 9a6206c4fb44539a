package io.github.ssespec.cli;

import java.util.List;
import org.apache.commons.cli.Options;

/** The options of {@code server}, in the order of its help. */
final class ServerUsage {

    private ServerUsage() {}

    static Options options() {
        return Opts.checking(
                List.of(
                        Opts.value(
                                "header",
                                "'N: V'",
                                "sends that header too, repeatable; env:NAME in its value is read from the environment, and no value is ever printed"),
                        Opts.value("method", "M", "asks with that method instead of GET"),
                        Opts.value("data", "TEXT|@FILE", "sends that content with each request"),
                        Opts.value(
                                "publish",
                                "URL",
                                "makes the subject send: events are published there, as JSON unless the next four say otherwise"),
                        Opts.value("publish-method", "M", "publishes with that method instead of POST"),
                        Opts.value(
                                "publish-type",
                                "MEDIA-TYPE",
                                "what is published is of that type, not application/json"),
                        Opts.value(
                                "publish-body",
                                "TEMPLATE",
                                "what is published, with {event} {data} {id} {retry} {comment} in the places of values: JSON, a form or text, as the media type says"),
                        Opts.value(
                                "publish-header",
                                "'N: V'",
                                "publishes with that header too, repeatable; takes {event} and the others, and env:NAME"),
                        Opts.flag("data-json", "the subject JSON-encodes data: it is decoded before it is compared"),
                        Opts.value(
                                "subscribers-url",
                                "URL",
                                "tells how many subscribers the subject has, as {\"count\": n} or a plain number"),
                        Opts.flag("thorough", "adds what needs minutes; the budget is 10m then unless given"),
                        Opts.flag("repeat", "asks more often than it must although the method is not safe"),
                        Opts.flag(
                                "load",
                                "drops 100 requests at once on a subject with a public address, too; else only on loopback and private ones"),
                        Opts.value(
                                "end-event",
                                "NAME",
                                "the stream ends with an event of that type, such as done (group end)"),
                        Opts.value(
                                "end-data",
                                "TEXT",
                                "the stream ends with an event of that data, such as [DONE]; with both, of that type and data"),
                        Opts.value(
                                "origin",
                                "ORIGIN",
                                "asks as a page of that origin does, such as https://app.example (group cors)"),
                        Opts.value("http", "VERSION", "asks over HTTP/1.1 with auto (the default) and with 1.1"),
                        Opts.flag("insecure", "trusts any certificate"),
                        Opts.value("ca", "FILE", "trusts the certificates in that PEM file"),
                        Opts.value("window", "TIME", "how long the stream is watched; 5s unless given"),
                        Opts.value(
                                "wait-for",
                                "TIME",
                                "waits that long at most, before the run and outside of its budget, until the subject answers (with an unsafe method: accepts a connection)")));
    }
}
