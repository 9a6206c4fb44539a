package io.github.ssespec.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ClientArchitectureTest {

    private final JavaClasses client = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.ssespec.client");

    @Test
    void jettyIsKnownToTheClassesThatCarryARequestAlone() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(Http|Exchange|Failures|LastEventIdField)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .check(client);
    }
}
