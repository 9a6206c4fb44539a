package io.github.ssespec.reports.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.ssespec.reports.ReportFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Fills the templates, which were compiled with this package. */
final class Pages {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());

    private Pages() {}

    static void write(String template, Object page, String script, Path file) {
        StringOutput out = new StringOutput();
        TEMPLATES.render(template, Map.of("page", page, "assets", Assets.of("page.css", script)), out);
        ReportFile.write(file, out.toString().getBytes(StandardCharsets.UTF_8));
    }
}
