package dev.madang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.madang");

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void everyModuleDeclaresWhatItMayUse() {
        for (var module : ApplicationModules.of(Application.class)) {
            var declared = module.getBasePackage()
                    .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                    .orElseThrow(() -> new AssertionError(module.getIdentifier() + " declares no dependencies"));
            org.assertj.core.api.Assertions.assertThat(declared.allowedDependencies())
                    .as(module.getIdentifier().toString())
                    .doesNotContain(org.springframework.modulith.ApplicationModule.OPEN_TOKEN);
        }
    }

    @Test
    void onlyStoresSpeakSql() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(CLASSES);
    }

    /** Beans are written down ahead of time; {@code cli.GeneratedBeans} knows by what name each of these is asked for. */
    @Test
    void nothingElseIsThereOnlyUnderConditions() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.madang.bench")
                .should()
                .beMetaAnnotatedWith(Conditional.class)
                .check(CLASSES);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .doNotHaveSimpleName("DatabaseConfiguration")
                .should()
                .beMetaAnnotatedWith(Conditional.class)
                .check(CLASSES);
    }

    @Test
    void onlyTheEdgeAndTheFamiliesKnowTheWeb() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.madang.shared..",
                        "dev.madang.database..",
                        "dev.madang.secrets..",
                        "dev.madang.identity..",
                        "dev.madang.quota..",
                        "dev.madang.ledger..",
                        "dev.madang.files..",
                        "dev.madang.events..",
                        "dev.madang.llm..",
                        "dev.madang.approvals..",
                        "dev.madang.runs..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..")
                .check(CLASSES);
    }

    @Test
    void onlyTheKitKnowsTheTemplateEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.madang.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.thymeleaf..")
                .check(CLASSES);
    }

    @Test
    void theConsoleCallsNobodyOverHttp() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.madang.ui..", "dev.madang.console..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..",
                        "org.apache.hc..",
                        "org.springframework.web.client..",
                        "dev.madang.outgoing..")
                .check(CLASSES);
    }

    @Test
    void onlyTheAdaptersKnowTheVendors() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.madang.llm.vendors..",
                        "dev.madang.llm.openai..",
                        "dev.madang.llm.anthropic..",
                        "dev.madang.llm.gemini..",
                        "dev.madang.llm.ollama..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.langchain4j..")
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheInjectedClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
        classes()
                .that()
                .areAssignableTo(Clock.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
