package org.fengqiao.backend.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BackendRulesTest {

    private static final String BACKEND = "org.fengqiao.backend";
    private static final String BROKEN = "org.fengqiao.broken.backend";
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(BACKEND);
    private static final JavaClasses BROKEN_CLASSES =
            new ClassFileImporter().importPackages(BROKEN);

    @Test
    void featuresSeeOnlyTheRootPackageOfOthers() {
        BackendRules.rootPackagesOnly(BACKEND).check(CLASSES);
    }

    @Test
    void aLookInsideAnotherFeatureIsNoticed() {
        assertTrue(BackendRules.rootPackagesOnly(BROKEN).evaluate(BROKEN_CLASSES).hasViolation());
    }

    @Test
    void featuresDoNotNeedEachOtherInCircles() {
        BackendRules.noCircles(BACKEND).check(CLASSES);
    }

    @Test
    void aCircleIsNoticed() {
        assertTrue(BackendRules.noCircles(BROKEN).evaluate(BROKEN_CLASSES).hasViolation());
    }

    @Test
    void theBrokerIsKnownInOnePackage() {
        BackendRules.brokerBehindItsSeam(BACKEND).check(CLASSES);
    }

    @Test
    void aWayPastTheBrokersSeamIsNoticed() {
        assertTrue(
                BackendRules.brokerBehindItsSeam(BROKEN).evaluate(BROKEN_CLASSES).hasViolation());
    }
}
