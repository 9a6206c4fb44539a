package io.github.ssespec.faults;

import io.github.ssespec.checks.Checks;
import io.github.ssespec.run.Trial;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScratchTest {
    static List<Named<Fault>> faults() {
        return DrivenFaults.all().stream()
                .filter(f -> Checks.find(f.rule()).isPresent())
                .map(f -> Named.of(f.rule() + ": " + f.name(), f))
                .toList();
    }

    static List<Named<CleanServer>> clean() {
        List<CleanServer> all = new ArrayList<>(CleanRelays.all());
        all.addAll(CleanRelays.wrapping());
        return all.stream().map(f -> Named.of(f.name(), f)).toList();
    }

    static synchronized void out(String line) throws Exception {
        Files.writeString(
                Path.of("/tmp/relay-scratch.txt"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void f(Fault f) throws Exception {
        Trial t = Trial.of(f);
        var v = t.on(f.rule());
        TreeSet<String> others = new TreeSet<>(t.broken());
        others.remove(f.rule());
        out("F " + f.rule() + " " + f.name() + " " + v.outcome()
                + (v.actual().contains(f.expected()) ? " ok" : " NOT[" + f.expected() + "]")
                + (others.equals(f.also()) ? "" : " ALSO " + others + " not " + f.also()) + " | " + v.actual());
    }

    @ParameterizedTest
    @MethodSource("clean")
    void c(CleanServer c) throws Exception {
        Trial t = Trial.of(c);
        StringBuilder all = new StringBuilder();
        t.judgements().forEach((r, j) -> {
            var o = j.verdict().outcome().toString();
            if (t.broken().contains(r) || (r.startsWith("encode") || r.startsWith("inject")) && !o.equals("KEPT"))
                all.append("\n    " + r + " " + o + " " + j.verdict().actual());
        });
        out("C " + c.name() + all);
    }
}
