package io.github.ssespec.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "io.github.ssespec.server";
    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void theEncoderStandsOnTheBaseModuleAlone() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".encoder")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java.lang..", "java.nio..", "java.util..", "org.jspecify..", ROOT + ".encoder")
                .check(SERVER);
    }

    @Test
    void theCorsPolicyKnowsNoHttpServer() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".cors")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java.lang..", "java.util..", "org.jspecify..", ROOT + ".cors")
                .check(SERVER);
    }

    @Test
    void theHubKnowsNoHttpAndNoJetty() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".hub")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.nio",
                        "java.time",
                        "java.util..",
                        "org.jspecify..",
                        ROOT + ".encoder",
                        ROOT + ".hub")
                .check(SERVER);
    }

    @Test
    void theHubHasNoThreadOfItsOwn() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".hub")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.util.concurrent.Executor.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .check(SERVER);
    }

    @Test
    void onlyTheHttpLayerReadsJson() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".http")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(SERVER);
    }

    @Test
    void theHttpLayerDoesNotKnowWhoStartsIt() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".http")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(SERVER);
    }

    @Test
    void theArrowsBetweenThePackagesGoOneWay() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(SERVER);
    }
}
