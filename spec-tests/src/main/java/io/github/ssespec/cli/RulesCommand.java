package io.github.ssespec.cli;

import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Rule;
import io.github.ssespec.rules.RuleJson;
import io.github.ssespec.rules.RulePatterns;
import io.github.ssespec.rules.RuleText;
import io.github.ssespec.run.ExitStatus;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Lists the rules. */
final class RulesCommand implements Command {

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String arguments() {
        return "[PATTERN]";
    }

    @Override
    public String summary() {
        return "lists the rules: id, level, source, requirement";
    }

    @Override
    public Options options() {
        return new Options().addOption(Opts.flag("json", "as JSON, with everything that is known of each rule"));
    }

    @Override
    public int[] argumentCount() {
        return new int[] {0, 1};
    }

    @Override
    public int run(CommandLine line, Io io) {
        List<Rule> rules = line.getArgList().isEmpty() ? Catalogue.all() : RulePatterns.select(line.getArgList());
        io.out().print(line.hasOption("json") ? RuleJson.write(rules) : RuleText.list(rules));
        return ExitStatus.OK;
    }
}
