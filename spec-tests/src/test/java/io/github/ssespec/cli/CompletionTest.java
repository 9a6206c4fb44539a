package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
    @TempDir
    Path directory;

    @Test
    void bashCompletesCommands() throws Exception {
        assertThat(bash("s")).containsExactly("server", "serve");
        assertThat(bash("")).contains("client", "completion", "--help", "--version");
    }

    @Test
    void bashCompletesTheOptionsOfEachCommand() throws Exception {
        for (Command command : Program.commands()) {
            List<String> options = command.options().getOptions().stream()
                    .map(Option::getLongOpt)
                    .map(name -> "--" + name)
                    .toList();

            assertThat(bash(command.name(), "--")).containsAll(options).hasSize(options.size() + 1);
        }
    }

    @Test
    void bashCompletesRulesOfTheSubjectsKindAndFormats() throws Exception {
        assertThat(bash("server", "--rules", ""))
                .containsExactlyElementsOf(
                        Catalogue.server().stream().map(Rule::id).toList());
        assertThat(bash("client", "--skip", "parse.bom")).contains("parse.bom").allMatch(id -> id.startsWith("parse."));
        assertThat(bash("explain", "wire.utf")).containsExactly("wire.utf8");
        assertThat(bash("server", "--format", "j")).containsExactly("json", "junit");
        assertThat(bash("server", "--report-dir", "--")).isEmpty();
    }

    @Test
    void zshReadsItsScript() throws Exception {
        Path script = Files.writeString(
                directory.resolve("_ssespec"), Call.of("completion", "zsh").out());
        Shell zsh = Shell.run("command -v zsh >/dev/null || exit 99; zsh -n " + script, directory, Map.of());
        assumeTrue(zsh.exit() != 99, "there is no zsh");

        assertThat(zsh).isEqualTo(new Shell(0, ""));
    }

    @Test
    void zshIsToldEveryOption() {
        String script = Call.of("completion", "zsh").out();

        for (Command command : Program.commands()) {
            command.options()
                    .getOptions()
                    .forEach(option ->
                            assertThat(script).as(command.name()).contains("'*--" + option.getLongOpt() + "["));
        }
    }

    @Test
    void anotherShellIsNamed() {
        Call call = Call.of("completion", "fish");

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("'completion' knows bash and zsh, not 'fish'");
    }

    /** What bash offers in the place of the last word. */
    private List<String> bash(String... words) throws Exception {
        Path script = Files.writeString(
                directory.resolve("ssespec.bash"), Call.of("completion", "bash").out());
        String last = words[words.length - 1];
        String previous = words.length > 1 ? words[words.length - 2] : "ssespec";
        Shell shell = Shell.run(
                ". " + script + "\ncomplete -p ssespec >/dev/null\nCOMP_WORDS=(ssespec \"$@\")\nCOMP_CWORD="
                        + words.length + "\n_ssespec ssespec '" + last + "' '" + previous
                        + "'\nprintf '%s\\n' \"${COMPREPLY[@]}\"",
                directory,
                Map.of(),
                words);
        assertThat(shell.exit()).isZero();
        return shell.out().lines().filter(line -> !line.isEmpty()).toList();
    }
}
