package io.github.ssespec.reports.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatTest {
    @Test
    void aFormatIsFoundByItsNameInAnyCase() {
        for (Format format : Format.values()) {
            assertThat(Format.named(format.label())).contains(format);
            assertThat(Format.named(format.name())).contains(format);
        }
        assertThat(Format.labels())
                .containsExactly("console", "json", "junit", "html", "markdown", "allure", "badge", "annotations");
    }

    @Test
    void whatIsReadEverywhereIsUsual() {
        assertThat(Format.USUAL)
                .containsExactlyInAnyOrder(Format.CONSOLE, Format.JSON, Format.JUNIT, Format.HTML, Format.MARKDOWN);
    }

    @Test
    void anUnknownOrEmptyNameIsNoFormat() {
        assertThat(Format.named("jsn")).isEmpty();
        assertThat(Format.named("")).isEmpty();
    }
}
