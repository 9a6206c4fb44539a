package io.github.ssespec;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules know no checks, checks no transport's insides, transport nobody: the arrows of the kit. */
class ArchitectureTest {
    private static final String OURS = "io.github.ssespec.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.ssespec");

    private static String[] packages(String names) {
        return Stream.concat(
                        Arrays.stream(names.split(" "))
                                .map(name -> (name.startsWith("com.") ? "" : OURS) + name + ".."),
                        Stream.of("java..", "javax.net.ssl..", "org.jspecify.annotations.."))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "wire.http, wire.http",
        "wire, wire",
        "stream, stream wire client.parser",
        "drive, drive stream wire client.parser com.fasterxml.jackson",
        "observe, observe drive stream wire client.parser",
        "checks, checks observe drive stream wire reports",
        "baseline, baseline reports rules",
        "script, script wire rules",
        "faults, faults adapter script drive wire rules",
        "adapter, adapter client wire com.fasterxml.jackson com.sun.net.httpserver",
        "vectors, vectors com.fasterxml.jackson",
        "encounter, encounter adapter script wire rules",
        "cases, cases encounter adapter checks vectors script stream wire reports rules client.parser",
    })
    void aPackageDependsOnThoseBelowItOnly(String name, String allowed) {
        classes()
                .that()
                .resideInAPackage(OURS + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages(allowed))
                .check(CLASSES);
    }

    @Test
    void rulesKnowNeitherChecksNorTransport() {
        noClasses()
                .that()
                .resideInAPackage(OURS + "rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packagesOf("wire", "stream", "observe", "checks", "script", "faults", "run", "cli"))
                .check(CLASSES);
    }

    private static String[] packagesOf(String... names) {
        return Arrays.stream(names).map(name -> OURS + name + "..").toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client.parser", "server.encoder"})
    void parserAndEncoderStandOnJavaBaseAlone(String name) {
        Set<String> base =
                ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages();
        classes()
                .that()
                .resideInAPackage(OURS + name)
                .should()
                .onlyDependOnClassesThat(describe(
                        "reside in their own package or in java.base",
                        (JavaClass used) -> used.getPackageName().equals(OURS + name)
                                || used.getPackageName().equals("org.jspecify.annotations")
                                || used.isPrimitive()
                                || base.contains(used.getBaseComponentType().getPackageName())
                                || used.getBaseComponentType().isPrimitive()
                                || used.getBaseComponentType().getPackageName().equals(OURS + name)))
                .check(CLASSES);
    }

    @Test
    void packagesOfTheKitFormNoCycle() {
        slices().matching("io.github.ssespec.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
