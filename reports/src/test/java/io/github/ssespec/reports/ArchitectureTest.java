package io.github.ssespec.reports;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "io.github.ssespec.reports";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void reportsStandOnTheJdkAlone() {
        classes()
                .that()
                .resideOutsideOfPackage(ROOT + ".json")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.xml.stream..", "org.jspecify.annotations..", ROOT + "..")
                .check(CLASSES);
    }

    @Test
    void onlyTheJsonPackageKnowsJackson() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".json")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "com.fasterxml.jackson..", "org.jspecify.annotations..", ROOT, ROOT + ".json")
                .check(CLASSES);
    }

    @Test
    void theModelKnowsNoRenderer() {
        noClasses()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".*")
                .check(CLASSES);
    }

    @Test
    void renderersKnowNotEachOther() {
        for (String renderer : new String[] {"json", "junit", "console", "wire"}) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + renderer)
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage(ROOT + ".*").and(resideOutsideOfPackage(ROOT + "." + renderer)))
                    .check(CLASSES);
        }
    }
}
