package io.github.ssespec.faults.client;

import io.github.ssespec.faults.client.Ending.How;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Clients that keep too little or too much from one connection to the next. */
final class ResumeClientFaults {
    private static final String HEADER = "Last-Event-ID";

    private ResumeClientFaults() {}

    static List<ClientFault> all() {
        return List.of(
                charset("latin-1", "reconnected with Last-Event-ID: 'n\\xE9' where", StandardCharsets.ISO_8859_1),
                charset(
                        "question-marks",
                        "reconnected with Last-Event-ID: 'n?' where the standard gives Last-Event-ID: 'né'",
                        StandardCharsets.US_ASCII),
                encoded(
                                "percent-encoded",
                                "reconnected with Last-Event-ID: 'n%C3%A9' where the standard gives Last-Event-ID: 'né'",
                                id -> URLEncoder.encode(id, StandardCharsets.UTF_8))
                        .also("reconnect.last-event-id"),
                encoded(
                        "encoded-twice",
                        "reconnected with Last-Event-ID: 'nÃ©' where the standard gives Last-Event-ID: 'né'",
                        id -> new String(id.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)),
                encoded(
                        "left-out",
                        "reconnected with no Last-Event-ID where the standard gives Last-Event-ID: 'né'",
                        id -> isAscii(id) ? id : ""),
                encoded("dies", "made no further request after the end of the first response", id -> {
                    if (!isAscii(id)) {
                        throw new IllegalArgumentException("unexpected char in header value");
                    }
                    return id;
                }),
                ClientFault.of(
                                "reconnect.last-event-id-empty",
                                "the-old-one",
                                "reconnected with Last-Event-ID: '7' where the standard gives no Last-Event-ID",
                                quirks -> {
                                    Memo<String> last = new Memo<>("");
                                    quirks.request = (request, state) -> {
                                        last.value = state.lastEventId.isEmpty() ? last.value : state.lastEventId;
                                        return last.value.isEmpty() ? request : request.with(HEADER, last.value);
                                    };
                                    quirks.fields.put("id", (block, field) -> {
                                        last.value = field.value().isEmpty() ? block.id : last.value;
                                        block.id(field.value());
                                    });
                                })
                        .also("parse.id-empty"),
                ClientFault.of(
                                "reconnect.last-event-id-empty",
                                "an-empty-header",
                                "reconnected with Last-Event-ID: '' where the standard gives no Last-Event-ID",
                                quirks -> {
                                    Memo<Boolean> reset = new Memo<>(false);
                                    quirks.fields.put("id", (block, field) -> {
                                        reset.value = field.value().isEmpty();
                                        block.id(field.value());
                                    });
                                    quirks.request =
                                            (request, state) -> reset.value ? request.with(HEADER, "") : request;
                                })
                        .also("parse.id-empty", "parse.id-without-data"),
                ClientFault.of(
                        "reconnect.last-event-id-updated",
                        "the-first-for-ever",
                        "reconnected with Last-Event-ID: '7' where the standard gives Last-Event-ID: '8'",
                        quirks -> {
                            Memo<String> first = new Memo<>("");
                            quirks.request = (request, state) -> {
                                first.value = first.value.isEmpty() ? state.lastEventId : first.value;
                                return first.value.isEmpty() ? request : request.with(HEADER, first.value);
                            };
                        }),
                ClientFault.of(
                        "reconnect.last-event-id-updated",
                        "all-of-them",
                        "reconnected with Last-Event-ID: '7, 8' where the standard gives Last-Event-ID: '8'",
                        quirks -> {
                            Memo<String> all = new Memo<>("");
                            quirks.request = (request, state) -> {
                                all.value = all.value.isEmpty() || all.value.endsWith(state.lastEventId)
                                        ? state.lastEventId
                                        : all.value + ", " + state.lastEventId;
                                return all.value.isEmpty() ? request : request.with(HEADER, all.value);
                            };
                        }),
                ClientFault.of(
                                "reconnect.discarded-id",
                                "sent",
                                "reconnected with Last-Event-ID: '8' where the standard gives Last-Event-ID: '7'",
                                quirks -> quirks.end = Block::takeId)
                        .also("parse.eof", "parse.id-without-data"),
                ClientFault.of(
                        "reconnect.state-kept",
                        "the-id-of-the-last-connection",
                        "reconnected with no Last-Event-ID where the standard gives Last-Event-ID: '7'",
                        quirks -> {
                            quirks.begin = block -> {
                                block.id = "";
                                block.takeId();
                            };
                        }),
                ClientFault.of(
                        "reconnect.state-kept",
                        "the-delay-of-the-last-connection",
                        "before the reconnection time of",
                        quirks -> {
                            quirks.begin =
                                    block -> block.state.reconnectionTime = FaultyClient.RECONNECTION_TIME.toMillis();
                        }),
                ClientFault.of(
                                "reconnect.buffers-cleared",
                                "data-and-type-kept",
                                "dispatched 'half\\nb' of type 'add', 'c' where the standard gives 'b', 'c'",
                                quirks -> {
                                    Memo<String> data = new Memo<>("");
                                    Memo<String> type = new Memo<>("");
                                    quirks.end = block -> {
                                        data.value = block.data.toString();
                                        type.value = block.type;
                                    };
                                    quirks.begin = block -> {
                                        block.data.append(data.value);
                                        block.type(type.value);
                                    };
                                })
                        .also("parse.eof", "parse.retry"),
                ClientFault.of(
                        "reconnect.buffers-cleared",
                        "the-type-kept",
                        "dispatched 'b' of type 'add', 'c' where the standard gives 'b', 'c'",
                        quirks -> {
                            Memo<String> type = new Memo<>("");
                            quirks.end = block -> type.value = block.type;
                            quirks.begin = block -> block.type(type.value);
                        }),
                ClientFault.of(
                                "reconnect.buffers-cleared",
                                "the-unfinished-line-kept",
                                "dispatched 'lidata: b', 'c' where the standard gives 'b', 'c'",
                                quirks -> {
                                    Splitter splitter = new LineSplitter();
                                    quirks.splitter = () -> splitter;
                                })
                        .also("parse.any-chunking", "parse.eof", "parse.retry", "parse.utf8-invalid"),
                ClientFault.of(
                                "reconnect.cut-chunk",
                                "gives-up",
                                "made no further request after the end of the first response",
                                quirks -> {
                                    quirks.comesBack =
                                            (ending, state) -> !ending.is(How.REFUSED) && !ending.is(How.CUT);
                                })
                        .also(
                                "reconnect.buffers-cleared",
                                "reconnect.delay",
                                "reconnect.discarded-id",
                                "reconnect.single"),
                ClientFault.of("reconnect.fails-then-stops", "tried-again", "made another request ", quirks -> {
                    quirks.comesBack = (ending, state) -> !ending.is(How.REFUSED) || state.streams > 0;
                }));
    }

    private static boolean isAscii(String id) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(id);
    }

    private static ClientFault charset(String name, String expected, Charset charset) {
        return ClientFault.of("reconnect.last-event-id-utf8", name, expected, quirks -> quirks.charset = charset);
    }

    private static ClientFault encoded(String name, String expected, UnaryOperator<String> encoding) {
        return ClientFault.of(
                "reconnect.last-event-id-utf8",
                name,
                expected,
                quirks -> quirks.request = (request, state) -> {
                    String id = encoding.apply(state.lastEventId);
                    return id.isEmpty() ? request.without(HEADER) : request.with(HEADER, id);
                });
    }
}
