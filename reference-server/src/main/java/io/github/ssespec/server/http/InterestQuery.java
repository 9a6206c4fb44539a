package io.github.ssespec.server.http;

import io.github.ssespec.server.hub.Interest;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** Reads {@code ?topic=a&topic=b&user=u} of {@code /events}; other parameters are the client's own affair. */
final class InterestQuery {
    private InterestQuery() {}

    static Interest read(Request request) throws Refusal {
        Fields query = parameters(request);
        List<String> topics = names(query, "topic");
        List<String> users = names(query, "user");
        if (users.size() > 1) {
            throw bad("user: found " + users.size() + " names, expected one");
        }
        return new Interest(Set.copyOf(topics), users.isEmpty() ? null : users.get(0));
    }

    private static List<String> names(Fields query, String parameter) throws Refusal {
        List<String> names = query.getValuesOrEmpty(parameter);
        if (names.contains("")) {
            throw bad(parameter + ": found an empty name, expected one of a character at least");
        }
        return names;
    }

    private static Fields parameters(Request request) throws Refusal {
        try {
            return Request.extractQueryParameters(request);
        } catch (RuntimeException malformed) {
            throw bad("the query is malformed, expected parameters in percent-encoded UTF-8");
        }
    }

    private static Refusal bad(String sentence) {
        return new Refusal(HttpStatus.BAD_REQUEST_400, sentence);
    }
}
