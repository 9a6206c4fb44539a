package io.github.ssespec.drive;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes hooks of what a user says. */
public final class Hooks {

    private Hooks() {}

    /**
     * A hook as the user describes it.
     *
     * @param type the content's media type, which decides how the template is read: as JSON, as a form, or as text
     * @param body the content's template; null for that of {@link JsonHook}
     * @throws IllegalArgumentException when the template does not fit the type, or data has no place; the message says
     *     what is right
     */
    public static Hook of(URI uri, String method, String type, @Nullable String body, List<HeaderTemplate> headers) {
        Hook hook = new TemplateHook(uri, method, type, body == null ? JsonTemplate.USUAL : read(type, body), headers);
        if (!hook.has(Publication.Field.DATA)) {
            throw new IllegalArgumentException("there is no place for {data}, and nothing can be published without it");
        }
        return hook;
    }

    /** Whether content of that media type is JSON. */
    public static boolean isJson(String type) {
        return essence(type).contains("json");
    }

    private static Template read(String type, String body) {
        if (isJson(type)) {
            return JsonTemplate.parse(body);
        }
        return essence(type).equals("application/x-www-form-urlencoded")
                ? FormTemplate.parse(body)
                : new PlainTemplate(TextTemplate.parse(body));
    }

    /** Type and subtype without parameters. */
    private static String essence(String type) {
        return type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    }
}
