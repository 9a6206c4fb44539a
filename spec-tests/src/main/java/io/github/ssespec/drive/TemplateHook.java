package io.github.ssespec.drive;

import io.github.ssespec.wire.Credentials;
import io.github.ssespec.wire.Header;
import io.github.ssespec.wire.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A hook whose requests are made of templates. */
final class TemplateHook implements Hook {
    private final URI uri;
    private final String method;
    private final String type;
    private final Template body;
    private final List<HeaderTemplate> headers;
    private final Set<Publication.Field> fields = EnumSet.noneOf(Publication.Field.class);

    TemplateHook(URI uri, String method, String type, Template body, List<HeaderTemplate> headers) {
        this.uri = uri;
        this.method = method;
        this.type = type;
        this.body = body;
        this.headers = List.copyOf(headers);
        fields.addAll(body.fields());
        headers.forEach(header -> fields.addAll(header.value().fields()));
    }

    @Override
    public Optional<Request> request(Publication publication) {
        List<HeaderTemplate> sent =
                headers.stream().filter(header -> header.isSent(publication)).toList();
        if (!fields.containsAll(publication.values().keySet())
                || !sent.stream().allMatch(header -> header.canCarry(publication))) {
            return Optional.empty();
        }
        List<Header> all = new ArrayList<>();
        if (uri.getUserInfo() != null
                && headers.stream().noneMatch(h -> h.name().equalsIgnoreCase("Authorization"))) {
            all.add(new Header("Authorization", Credentials.basic(uri.getUserInfo())));
        }
        sent.forEach(header -> all.add(header.header(publication)));
        all.add(new Header("Content-Type", type));
        byte[] content = body.fill(publication).getBytes(StandardCharsets.UTF_8);
        return Optional.of(new Request(method, uri, "HTTP/1.1", all, content));
    }

    @Override
    public boolean has(Publication.Field field) {
        return fields.contains(field);
    }
}
