package org.liandong;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of CONTRIBUTING.md that the compiler does not know. */
class ArchitectureTests {

    /** Pages before the sign-in; everything else says who may use it. */
    private static final Set<String> PUBLIC_PAGES = Set.of("LoginController", "SetupController");

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.liandong");

    @Test
    void namesSayWhatAClassIsInTheOffice() {
        noClasses()
                .should()
                .haveNameMatching(".*[.$](\\w*(Impl|Dto|DTO|Utils?|Helpers?|Manager|VO)|(Base|Abstract)[A-Z]\\w*)")
                .check(PORTAL);
    }

    @Test
    void modulesAreNotSplitIntoLayers() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..controller..",
                        "..controllers..",
                        "..service..",
                        "..services..",
                        "..repository..",
                        "..entity..",
                        "..model..",
                        "..util..",
                        "..impl..")
                .check(PORTAL);
    }

    /** A sub-feature stands on its module or its module on it, never both; in law the pages of the module still read both. */
    @Test
    void packagesKnowEachOtherOneWay() {
        slices().matching("org.liandong.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        describe("the pages of law", page -> page.getName().equals("org.liandong.law.LawController")),
                        describe("its procedures", used -> used.getPackageName().equals("org.liandong.law.procedure")))
                .check(PORTAL);
    }

    @Test
    void controllersAreKnownToNobody() {
        noClasses()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .or()
                .areMetaAnnotatedWith(ControllerAdvice.class)
                .should()
                .bePublic()
                .check(PORTAL);
    }

    /** Public is a decision: a bean is public only where another module uses it; a lookup is a module's read door. */
    @Test
    void beansArePublicOnlyWhereAnotherModuleUsesThem() {
        classes()
                .that()
                .areMetaAnnotatedWith(Component.class)
                .and()
                .arePublic()
                .and()
                .haveSimpleNameNotEndingWith("Lookup")
                .and()
                .doNotHaveSimpleName("LiandongApplication")
                .and()
                .areNotMetaAnnotatedWith("org.springframework.context.annotation.Configuration")
                .should(beUsedFromAnotherPackage())
                .check(PORTAL);
    }

    @Test
    void collaboratorsComeThroughTheConstructor() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.persistence.PersistenceContext")
                .check(PORTAL);
    }

    @Test
    void entitiesChangeByVerbsNotBySetters() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .check(PORTAL);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethodWhere(describe("asks the system for the time", ArchitectureTests::asksTheSystemForTheTime))
                .check(PORTAL);
        noClasses()
                .that()
                .doNotHaveSimpleName("TimeConfiguration")
                .should()
                .callMethodWhere(describe(
                        "makes a clock of its own",
                        call -> isA(call, Clock.class)
                                && call.getTarget().getName().startsWith("system")))
                .check(PORTAL);
    }

    @Test
    void controllersOpenNoTransactions() {
        noClasses()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(PORTAL);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(PORTAL);
    }

    @Test
    void everyHandlerSaysWhoMayUseIt() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .and()
                .areDeclaredInClassesThat(
                        describe("are behind the sign-in", page -> !PUBLIC_PAGES.contains(page.getSimpleName())))
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .orShould(beDeclaredInAClassThatSaysIt())
                .check(PORTAL);
    }

    @Test
    void logsThroughOneLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..", "org.apache.log4j..")
                .check(PORTAL);
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(PORTAL);
    }

    @Test
    void usesOneLibraryForJson() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..")
                .check(PORTAL);
    }

    private static boolean asksTheSystemForTheTime(JavaMethodCall call) {
        AccessTarget target = call.getTarget();
        boolean withClock = target instanceof AccessTarget.MethodCallTarget method
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return target.getName().equals("now")
                && target.getOwner().getPackageName().equals("java.time")
                && !withClock;
    }

    private static boolean isA(JavaMethodCall call, Class<?> owner) {
        return call.getTarget().getOwner().isEquivalentTo(owner);
    }

    private static ArchCondition<JavaClass> beUsedFromAnotherPackage() {
        return new ArchCondition<>("be used from another package") {
            @Override
            public void check(JavaClass bean, ConditionEvents events) {
                boolean used = bean.getDirectDependenciesToSelf().stream()
                        .map(dependency -> dependency.getOriginClass().getPackageName())
                        .anyMatch(user -> !user.equals(bean.getPackageName()));
                events.add(new SimpleConditionEvent(bean, used, bean.getName() + " is public but used by no other"));
            }
        };
    }

    private static ArchCondition<JavaMethod> beDeclaredInAClassThatSaysIt() {
        return new ArchCondition<>("be declared in a class with @PreAuthorize") {
            @Override
            public void check(JavaMethod handler, ConditionEvents events) {
                boolean says = handler.getOwner().isAnnotatedWith(PreAuthorize.class);
                events.add(new SimpleConditionEvent(handler, says, handler.getFullName() + " says not who may use it"));
            }
        };
    }
}
