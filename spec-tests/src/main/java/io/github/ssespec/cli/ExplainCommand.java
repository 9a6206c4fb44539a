package io.github.ssespec.cli;

import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Nearest;
import io.github.ssespec.rules.Rule;
import io.github.ssespec.rules.RuleText;
import io.github.ssespec.run.ExitStatus;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Tells all that there is to know of a rule. */
final class ExplainCommand implements Command {

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String arguments() {
        return "RULE";
    }

    @Override
    public String summary() {
        return "tells why a rule matters, how it is usually broken, and what is right";
    }

    @Override
    public Options options() {
        return new Options();
    }

    @Override
    public int[] argumentCount() {
        return new int[] {1, 1};
    }

    @Override
    public int run(CommandLine line, Io io) {
        String id = line.getArgList().get(0);
        Rule rule = Catalogue.find(id).orElseThrow(() -> unknown(id));
        io.out().print(RuleText.explain(rule));
        return ExitStatus.OK;
    }

    private static UsageException unknown(String id) {
        List<String> ids = Catalogue.all().stream().map(Rule::id).toList();
        return new UsageException("there is no rule '" + id + "'"
                + Nearest.name(id, ids)
                        .map(name -> "; did you mean " + name + "?")
                        .orElse("; 'ssespec rules' lists them"));
    }
}
