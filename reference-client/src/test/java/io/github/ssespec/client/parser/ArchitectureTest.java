package io.github.ssespec.client.parser;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String PARSER = "io.github.ssespec.client.parser";

    private final JavaClasses parser = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PARSER);

    @Test
    void theParserStandsOnTheLanguageAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        PARSER, "java.lang..", "java.util", "java.nio", "java.nio.charset", "org.jspecify.annotations")
                .check(parser);
    }

    @Test
    void theParserDoesNoInputOrOutputAndStartsNoThread() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io", "java.net..", "java.nio.channels..", "java.nio.file..", "java.util.concurrent..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .check(parser);
    }
}
