package io.github.ssespec.cli;

import io.github.ssespec.reports.directory.Format;
import io.github.ssespec.rules.Edition;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** Makes options. */
final class Opts {

    private Opts() {}

    /** One that stands for itself. */
    static Option flag(String name, String description) {
        return Option.builder().longOpt(name).desc(description).get();
    }

    /** One that takes a value. */
    static Option value(String name, String argument, String description) {
        return Option.builder()
                .longOpt(name)
                .hasArg()
                .argName(argument)
                .desc(description)
                .get();
    }

    /** Those of one command, in the order of its help. */
    static Options of(List<Option> own) {
        Options options = new Options();
        own.forEach(options::addOption);
        return options;
    }

    /** Those of a command that checks something: its own, and what every check takes. */
    static Options checking(List<Option> own) {
        Options options = of(own);
        common().forEach(options::addOption);
        return options;
    }

    private static List<Option> common() {
        return List.of(
                value("budget", "TIME", "how long the whole run may take; 60s unless given"),
                value(
                        "rules",
                        "PATTERN,…",
                        "checks only the rules that one of the patterns matches, such as wire.* or *.id-*"),
                value("skip", "PATTERN,…", "leaves out the rules that one of the patterns matches"),
                flag("strict", "takes a warning for a failure"),
                value(
                        "baseline",
                        "FILE",
                        "expects the failures of the rules in FILE, a rule id a line with its reason behind a #; any other failure is one, and so is a listed rule that passes"),
                value(
                        "write-baseline",
                        "FILE",
                        "writes what failed to FILE as a baseline; with --baseline, entries keep their reasons"),
                value(
                        "edition",
                        "NAME",
                        "counts the rules of that edition alone, of " + String.join(", ", Edition.names())
                                + "; newer ones are tried and cannot fail the run"),
                flag("allow-inconclusive", "exits with 0 though a MUST could not be decided"),
                value("report-dir", "DIR", "where reports are written; ssespec-report unless given"),
                format(),
                flag("quiet", "prints failures, warnings and the sum, nothing else"),
                flag("verbose", "prints every rule, all evidence, each connection, and the longest wait"),
                flag("no-color", "prints without colour; also NO_COLOR, and where there is no terminal"));
    }

    /** Which reports are made. */
    static Option format() {
        return value(
                "format",
                "F,…",
                "which reports are made, of " + String.join(", ", Format.labels()) + "; the first five unless given");
    }
}
