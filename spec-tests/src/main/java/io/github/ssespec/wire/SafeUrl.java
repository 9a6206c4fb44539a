package io.github.ssespec.wire;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** URLs fit to be printed or stored: user information, the query's values and the fragment's are {@code ***}. */
public final class SafeUrl {
    private static final Pattern USER_INFO = Pattern.compile("(?<=//|^)[^/?#]*@");
    private static final Pattern QUERY_VALUE = Pattern.compile("(?<==)[^&# ]+");
    private static final Pattern BARE_QUERY = Pattern.compile("(?<=[?&#])[^&#= ]+(?=$|[&# ])");

    private SafeUrl() {}

    /** That URL without its secrets. */
    public static String of(URI uri) {
        return of(uri.toString());
    }

    /** That text without the secrets it would hold as a URL; a request line too. */
    public static String of(String url) {
        String safe = USER_INFO.matcher(url).replaceAll("***@");
        int query = safe.indexOf(safe.indexOf('?') < 0 ? '#' : '?');
        if (query < 0) {
            return safe;
        }
        String values = QUERY_VALUE.matcher(safe.substring(query)).replaceAll("***");
        return safe.substring(0, query) + BARE_QUERY.matcher(values).replaceAll(Matcher.quoteReplacement("***"));
    }
}
