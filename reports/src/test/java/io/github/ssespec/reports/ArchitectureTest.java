package io.github.ssespec.reports;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
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

    private static final String[] OF_THE_JDK = {"java..", "javax.xml.stream..", "org.jspecify.annotations.."};

    @Test
    void reportsStandOnTheJdkAlone() {
        classes()
                .that()
                .resideOutsideOfPackages(ROOT + ".json", ROOT + ".allure", ROOT + ".html")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(OF_THE_JDK).or(resideInAPackage(ROOT + "..")))
                .check(CLASSES);
    }

    @Test
    void onlyWhatWritesJsonKnowsJackson() {
        classes()
                .that()
                .resideInAnyPackage(ROOT + ".json", ROOT + ".allure")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(OF_THE_JDK)
                        .or(resideInAnyPackage("com.fasterxml.jackson..", ROOT, ROOT + ".json", ROOT + ".allure")))
                .check(CLASSES);
    }

    @Test
    void onlyPagesKnowTheTemplateEngine() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".html")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(OF_THE_JDK)
                        .or(resideInAnyPackage("gg.jte..", ROOT, ROOT + ".wire", ROOT + ".html")))
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
    void renderersKnowNotEachOtherButTheRawBytes() {
        for (String renderer :
                new String[] {"json", "junit", "console", "wire", "html", "markdown", "badge", "allure"}) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + renderer)
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + ".*")
                            .and(resideOutsideOfPackages(ROOT + "." + renderer, ROOT + ".wire")))
                    .check(CLASSES);
        }
    }
}
